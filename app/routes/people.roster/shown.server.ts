import { changesAnything, countsOf } from '#app/domain/roster/counts.ts';
import type { PlannedPerson, RosterPlan } from '#app/domain/roster/model.ts';

/** As many rows of a table as anybody reads; a browser shows thousands slowly. */
const MOST = 200;

/** The beginning of a list and how long it is. */
export interface Beginning<T> {
  rows: T[];
  all: number;
}

const beginning = <T>(all: T[]): Beginning<T> => ({ rows: all.slice(0, MOST), all: all.length });

/** Of somebody who is created, the name stands beside the address and not among what they get. */
const row = ({ line, email, name, status, changes }: PlannedPerson) => ({ line, email, name, changes: status === 'create' ? changes.filter(({ field }) => field !== 'name') : changes });

/** What the page shows of a plan. */
export function shownOf(plan: RosterPlan) {
  const of = (status: PlannedPerson['status']) => beginning(plan.people.filter((person) => person.status === status).map(row));
  return {
    counts: countsOf(plan),
    changesAnything: changesAnything(plan),
    created: of('create'),
    updated: of('update'),
    rejected: beginning(plan.rejected),
    teams: beginning(plan.teams.map(({ name, made, manager }) => ({ name, made, manager: manager?.after ?? null }))),
    cohorts: beginning(plan.cohorts.map(({ name }) => name)),
    warnings: beginning(plan.warnings),
  };
}

export type Shown = ReturnType<typeof shownOf>;
