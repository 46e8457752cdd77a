import { conditionAsWritten } from './as-written.ts';
import { holds } from './holds.ts';
import type { Facts } from './holds.ts';
import type { Condition } from './model.ts';
import { partsOf } from './parts.ts';

/** A condition as it is written, whether it holds, and the same of each comparison or name in it when it has several. */
export interface Explained {
  text: string;
  holds: boolean;
  parts: { text: string; holds: boolean }[];
}

/** What a condition comes to, and by which of its parts. */
export function explain(condition: Condition, facts: Facts): Explained {
  const single = partsOf(condition).filter(({ kind }) => kind === 'compare' || kind === 'flag' || kind === 'visited');
  const told = (part: Condition) => ({ text: conditionAsWritten(part), holds: holds(part, facts) });
  return { ...told(condition), parts: single.length > 1 ? single.map(told) : [] };
}
