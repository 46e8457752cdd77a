import { createContext, useContext } from 'react';

/** What the learner has done in the lesson on this page; the palette's components read it. */
export interface LessonState {
  /** Where answers and reflections are posted. */
  action: string;
  /** The answer chosen last, by quiz. */
  answers: Record<string, string>;
  /** What was written, by reflection. */
  reflections: Record<string, string>;
}

export const LessonStateContext = createContext<LessonState>({ action: '', answers: {}, reflections: {} });
export const useLessonState = () => useContext(LessonStateContext);
