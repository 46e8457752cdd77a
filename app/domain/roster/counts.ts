import type { PlannedPerson, RosterPlan } from './model.ts';

/** Lines by what becomes of their people. */
export type Counts = Record<PlannedPerson['status'], number> & { rejected: number };

export const countsOf = ({ people, rejected }: RosterPlan): Counts => {
  const counts: Counts = { create: 0, update: 0, same: 0, rejected: rejected.length };
  for (const { status } of people) counts[status] += 1;
  return counts;
};

/** Whether applying the plan would change anything. */
export const changesAnything = ({ people, promoted, teams, cohorts }: RosterPlan): boolean =>
  people.some(({ status }) => status !== 'same') || promoted.length > 0 || teams.length > 0 || cohorts.length > 0;

/** Why a plan changes nothing: its lines say what is there, lines of it are left out, or it has none. */
export function whyNothing({ same, rejected }: Counts): 'same' | 'leftOut' | 'empty' {
  if (rejected > 0) return 'leftOut';
  return same > 0 ? 'same' : 'empty';
}
