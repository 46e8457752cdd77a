import type { ReadClause } from '../features/read.ts';
import type { LocalCriterion } from '../scorer/model.ts';

/** A reply as advice and remarks look at it, for one criterion and the level that it reached. */
export interface Seen {
  criterion: LocalCriterion;
  level: number;
  clauses: readonly ReadClause[];
  text: string;
  /** Whether the clause (by index) holds the level down. */
  lowers: (index: number) => boolean;
}

/** Whether a clause shows one of these: a cue, a kind of clause, or `!name` from the narrow list. */
export const shows = (clause: ReadClause | undefined, ...names: string[]): boolean =>
  clause !== undefined && names.some((name) => (name.startsWith('!') ? clause.strict.has(name.slice(1)) : clause.cues.has(name) || clause.kinds.has(name)));

/** Whether any clause shows one of these. */
export const anywhere = ({ clauses }: Pick<Seen, 'clauses'>, ...names: string[]): boolean => clauses.some((clause) => shows(clause, ...names));

/** Whether the clause or one beside it shows one of these. */
export const nearby = ({ clauses }: Pick<Seen, 'clauses'>, index: number, ...names: string[]): boolean => [-1, 0, 1].some((step) => shows(clauses[index + step], ...names));
