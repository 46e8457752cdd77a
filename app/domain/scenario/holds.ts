import type { Condition } from './model.ts';

/** What a condition can read. */
export interface Facts {
  meters: Readonly<Record<string, number>>;
  flags: readonly string[];
  visited: readonly string[];
  /** By criterion; only where a reply has just been rated. */
  levels?: Readonly<Record<string, number>>;
}

/** Whether a condition holds; no condition always does. A name that stands for nothing compares false. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (!condition) return true;
  switch (condition.kind) {
    case 'and':
      return condition.of.every((part) => holds(part, facts));
    case 'or':
      return condition.of.some((part) => holds(part, facts));
    case 'not':
      return !holds(condition.of, facts);
    case 'flag':
      return facts.flags.includes(condition.flag);
    case 'visited':
      return facts.visited.includes(condition.scene);
    case 'compare':
      return compares(condition.op, valueOf(condition.name, facts), condition.value);
  }
}

function valueOf(name: string, { meters, levels }: Facts): number | undefined {
  if (Object.hasOwn(meters, name)) return meters[name];
  return levels && Object.hasOwn(levels, name) ? levels[name] : undefined;
}

/** Compares two numbers; nothing compares true with a value that is missing. */
export function compares(op: '<' | '<=' | '=' | '!=' | '>=' | '>', left: number | undefined, right: number): boolean {
  if (left === undefined) return false;
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '>=':
      return left >= right;
    case '>':
      return left > right;
  }
}
