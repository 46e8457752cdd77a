import { createContext, useContext } from 'react';
import type { PracticeReply } from '#app/domain/rubric/practice-reply.ts';
import type { NotYetSaid } from '#app/domain/scenario/not-yet-said.ts';

/** A reply that could not be rated as it was sent, by id, and why. */
export interface RefusedReply {
  id: string;
  why: NotYetSaid;
  text: string;
}

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
  /** What a plain form has just sent in vain. */
  refused?: RefusedReply | undefined;
  /** How long a reply may be, in UTF-16 code units. */
  limit: number;
}

export const LessonStateContext = createContext<LessonState>({ learner: '', action: '', answers: {}, reflections: {}, replies: {}, limit: 0 });
export const useLessonState = () => useContext(LessonStateContext);
