import { fail, ok, type Result } from '../result.ts';
import { readAddress } from './address.ts';
import { folded, keyOf, troubleOf } from './cell.ts';
import type { Column } from './columns.ts';
import type { RosterLine } from './model.ts';
import { readRoleCell } from './role-cell.ts';

/**
 * Reads everything of a line but its address. `cell` gives a column's text, empty where there is none, and `isQuoted` whether it
 * is quoted as it should be. Fails with a sentence.
 */
export function readLine(line: number, email: string, cell: (column: Column) => string, isQuoted: (column: Column) => boolean): Result<RosterLine, string> {
  const name = folded(cell('name'));
  const role = folded(cell('role'));
  const team = folded(cell('team'));
  const cohorts = cohortsOf(cell('cohort'));
  const trouble =
    troubleOf('The name', name, isQuoted('name')) ??
    troubleOf('The role', role, isQuoted('role')) ??
    troubleOf('The team', team, isQuoted('team')) ??
    cohorts.map((cohort) => troubleOf('The cohort', cohort, isQuoted('cohort'))).find(Boolean);
  if (trouble !== undefined) return fail(trouble);
  const manager = cell('manager').trim() === '' ? undefined : readAddress(cell('manager'));
  if (manager && !manager.ok) return fail(`The column manager takes the manager’s address, and ${manager.error}`);
  return ok({
    line,
    email,
    ...(name === '' ? {} : { name }),
    ...readRoleCell(role),
    ...(team === '' ? {} : { team }),
    cohorts,
    ...(manager ? { manager: manager.value } : {}),
  });
}

/** Several cohorts stand in one cell with `;` or `|` between them; the same one twice is one. */
function cohortsOf(cell: string): string[] {
  const named = cell.split(/[;|]/).map(folded).filter((name) => name !== '');
  return [...new Map(named.reverse().map((name) => [keyOf(name), name])).values()].reverse();
}
