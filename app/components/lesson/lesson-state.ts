import { createContext, useContext } from 'react';
import type { PracticeReply } from '#app/domain/rubric/practice-reply.ts';

/** What the learner has done in the lesson on this page; the palette's components read it. */
export interface LessonState {
  /** Whose they are: what is kept on a device that several people use must not be shown to another. */
  learner: string;
  /** Where answers and reflections are posted. */
  action: string;
  /** The answer chosen last, by quiz. */
  answers: Record<string, string>;
  /** What was written, by reflection. */
  reflections: Record<string, string>;
  /** What is asked and what was tried, by reply. */
  replies: Record<string, PracticeReply>;
}

export const LessonStateContext = createContext<LessonState>({ learner: '', action: '', answers: {}, reflections: {}, replies: {} });
export const useLessonState = () => useContext(LessonStateContext);
