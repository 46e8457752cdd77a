/** How the overview's cohorts may stand: by name, those with the least done first, those with the most late first. */
export const COHORT_ORDERS = ['name', 'share', 'late'] as const;
export type CohortOrder = (typeof COHORT_ORDERS)[number];

/** The order that an address names; by name where it names none that is known. */
export const readCohortOrder = (search: URLSearchParams): CohortOrder => COHORT_ORDERS.find((order) => order === search.get('sort')) ?? 'name';

interface Counted {
  /** Duties, and of them those done and those late. */
  total: number;
  done: number;
  late: number;
}

// Where nothing was given nobody is behind.
const share = ({ done, total }: Counted) => (total === 0 ? 1 : done / total);

const FIRST: Record<CohortOrder, (a: Counted, b: Counted) => number> = {
  name: () => 0,
  share: (a, b) => share(a) - share(b),
  late: (a, b) => b.late - a.late,
};

/** Cohorts in this order; those that are alike in it stay as they come, which is by name. */
export const inCohortOrder = <C extends Counted>(cohorts: readonly C[], order: CohortOrder): C[] => [...cohorts].sort(FIRST[order]);
