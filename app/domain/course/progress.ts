/** How far a learner is with one item of a course. */
export type ItemStatus = 'not-begun' | 'under-way' | 'done';

/** The dates that decide it, ISO 8601 or null. */
export interface ItemDates {
  started_at: string | null;
  completed_at: string | null;
}

/**
 * Completion is its own axis: a lesson is done when its learner finished it, a scenario when an attempt reached an ending.
 * Whether it went well is success, which only submitted attempts decide.
 */
export const statusOf = (dates: ItemDates): ItemStatus => (dates.completed_at ? 'done' : dates.started_at ? 'under-way' : 'not-begun');

/** The first item in order that is not done, or undefined when all are. */
export const nextItem = <T extends ItemDates>(items: readonly T[]): T | undefined => items.find((item) => statusOf(item) !== 'done');

/** Number of items done. */
export const doneCount = (items: readonly ItemDates[]): number => items.filter((item) => statusOf(item) === 'done').length;

/** Ids of a lesson's quizzes that have no answer yet: a lesson can be finished when there are none. */
export const openQuizzes = (quizzes: readonly { id: string }[], answered: readonly { quiz: string }[]): string[] =>
  quizzes.map((quiz) => quiz.id).filter((id) => !answered.some((answer) => answer.quiz === id));
