import { levelOn } from '../rubric/aggregate.ts';
import type { Scale } from '../rubric/model.ts';
import { safeFilters, shownCohorts, type Atom } from './withholding.ts';

/** People alike in cohorts, team, work and levels, first and latest: so many. */
export interface SkillAtom extends Atom {
  criterion: string;
  /** Levels 0-3 in each person's first and latest submitted attempt that showed the criterion. */
  first: number;
  latest: number;
}

export interface SkillFilter {
  team?: string | undefined;
  job?: string | undefined;
}

export interface SkillCriterion {
  id: string;
  name: string;
  scale: Scale;
}

export type SkillFigure = SkillCriterion & (
    | { shown: true; people: number; first: number[]; latest: number[]; small: boolean }
    | { shown: false; why: 'few' | 'others' | 'filter' }
  );

/** Under so many people a distribution says little about a group. */
export const SMALL = 20;

/**
 * How the levels of a cohort are spread on each criterion, first against latest submitted attempt of each person. Withheld
 * under 5 people (`few`), where it could be compared with another cohort to learn of fewer than 5 (`others`), and where a
 * filter, or several taken together, would leave a remainder of 1 to 4 (`filter`). Nobody and four look the same: even that
 * somebody has submitted an attempt is theirs to tell.
 */
export function skills(atoms: readonly SkillAtom[], criteria: readonly SkillCriterion[], cohort: string, order: readonly string[], filter: SkillFilter = {}): SkillFigure[] {
  return criteria.map((criterion): SkillFigure => {
    const own = atoms.filter((atom) => atom.criterion === criterion.id);
    const inside = own.filter((atom) => atom.cohorts.includes(cohort));
    const withheld = (why: 'few' | 'others' | 'filter'): SkillFigure => ({ ...criterion, shown: false, why });
    if (countOf(inside) < 5) return withheld('few');
    const shown = shownCohorts(own, order);
    if (!shown.includes(cohort)) return withheld('others');
    if (!safeFilters(own, cohort, shown).includes(kindOf(filter))) return withheld('filter');
    const asked = inside.filter((atom) => (filter.team === undefined || atom.team === filter.team) && (filter.job === undefined || atom.job === filter.job));
    const people = countOf(asked);
    if (people < 5) return withheld('few');
    const spread = (of: 'first' | 'latest') =>
      Array.from({ length: criterion.scale === 'done' ? 2 : 4 }, (_, level) => countOf(asked.filter((atom) => levelOn(criterion.scale, atom[of]) === level)));
    return { ...criterion, shown: true, people, first: spread('first'), latest: spread('latest'), small: people < SMALL };
  });
}

const countOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, { people }) => sum + people, 0);

const kindOf = ({ team, job }: SkillFilter) => (team !== undefined && job !== undefined ? 'both' : team !== undefined ? 'team' : job !== undefined ? 'job' : 'none');
