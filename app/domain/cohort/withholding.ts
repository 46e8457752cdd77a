/**
 * What may be shown of a few without showing one. Two figures whose people differ by 1 to 4 tell of those 1 to 4 by
 * subtraction, so it is not enough that each has five. The rule here is on atoms: the smallest groups into which everything
 * that is ever shown divides the people. If every atom has none or at least five, so has whatever can be added or
 * subtracted from the figures.
 */
export interface Atom {
  /** Ids of all cohorts that these people are in. */
  cohorts: readonly string[];
  team: string | null;
  job: string | null;
  people: number;
}

export const LEAST = 5;

export type FilterKind = 'none' | 'team' | 'job' | 'both';

const enough = (people: number): boolean => people === 0 || people >= LEAST;

/**
 * The cohorts whose figures may be shown beside each other, taken in the given order (the oldest first, so that a new cohort
 * takes nothing away from an old one): each that has five people and leaves no group of 1 to 4 among those taken before.
 */
export function shownCohorts(atoms: readonly Atom[], order: readonly string[]): string[] {
  const shown: string[] = [];
  // The block of each atom: which of the cohorts taken so far it is in. Block 0 is in none, and of it nothing is shown.
  let blocks = atoms.map(() => 0);
  let next = 1;
  const sizes = new Map<number, number>();
  const membersOf = byCohort(atoms);
  for (const cohort of order) {
    const inside = membersOf.get(cohort);
    if (!inside) continue;
    const moved = new Map<number, number>();
    for (const at of inside) moved.set(blocks[at] ?? 0, (moved.get(blocks[at] ?? 0) ?? 0) + (atoms[at]?.people ?? 0));
    const total = [...moved.values()].reduce((sum, people) => sum + people, 0);
    const splits = [...moved].every(([block, people]) => enough(people) && (block === 0 || enough((sizes.get(block) ?? 0) - people)));
    if (total < LEAST || !splits) continue;
    const renamed = new Map([...moved.keys()].map((block) => [block, next++]));
    blocks = [...blocks];
    for (const at of inside) blocks[at] = renamed.get(blocks[at] ?? 0) ?? 0;
    for (const [block, people] of moved) {
      if (block !== 0) sizes.set(block, (sizes.get(block) ?? 0) - people);
      sizes.set(renamed.get(block) ?? 0, people);
    }
    shown.push(cohort);
  }
  return shown;
}

function byCohort(atoms: readonly Atom[]): Map<string, number[]> {
  const members = new Map<string, number[]>();
  atoms.forEach((atom, at) => {
    for (const cohort of atom.cohorts) {
      const list = members.get(cohort);
      if (list) list.push(at);
      else members.set(cohort, [at]);
    }
  });
  return members;
}

/**
 * The filters that a cohort's figures may have. By team and work together where every such group has none or at least 5;
 * else by team, if every team has; else by work. Never by team here and by work there, since the two could be compared; and
 * none at all where another shown cohort shares people, for the same reason.
 */
export function safeFilters(atoms: readonly Atom[], cohort: string, shown: readonly string[]): FilterKind[] {
  const inside = atoms.filter((atom) => atom.cohorts.includes(cohort));
  const beside = new Set(shown.filter((other) => other !== cohort));
  if (inside.some((atom) => atom.cohorts.some((other) => beside.has(other)))) return ['none'];
  const allEnough = (of: (atom: Atom) => unknown[]) => {
    const groups = new Map<string, number>();
    for (const atom of inside) groups.set(JSON.stringify(of(atom)), (groups.get(JSON.stringify(of(atom))) ?? 0) + atom.people);
    return [...groups.values()].every(enough);
  };
  if (allEnough(({ team, job }) => [team, job])) return ['none', 'team', 'job', 'both'];
  if (allEnough(({ team }) => [team])) return ['none', 'team'];
  if (allEnough(({ job }) => [job])) return ['none', 'job'];
  return ['none'];
}
