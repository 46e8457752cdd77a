import type { Book } from './entries.ts';
import type { PlannedPerson, Promoted } from './model.ts';
import type { Claim } from './standing.ts';

/** What an administrator should hear of before a plan is applied, in whole sentences; lines are named. */
export function warningsOf(people: readonly PlannedPerson[], promoted: readonly Promoted[], claims: Map<string, Claim>, book: Book): string[] {
  const warnings: string[] = [];
  const leads = new Map([...book.teams.values()].flatMap(({ id, name, managerId }) => (managerId !== null && !claims.has(id) ? [[managerId, name] as const] : [])));
  for (const { line, id, email, roles } of people) {
    const before = id === null ? undefined : book.byId.get(id);
    const was = (role: string) => before?.roles.split(' ').includes(role) ?? false;
    const is = (role: string) => roles.split(' ').includes(role);
    if (before?.disabled) warnings.push(`Line ${line}: ${email} is disabled and stays so.`);
    if (is('administrator') && !was('administrator')) warnings.push(`Line ${line}: ${email} becomes an administrator.`);
    const team = leads.get(id ?? '');
    if (was('manager') && !is('manager') && team !== undefined) warnings.push(`Line ${line}: ${email} leads the team “${team}” and will no longer see its figures, for the role manager goes.`);
  }
  for (const { email } of promoted) warnings.push(`${email} is on no line of this file and gets the role manager, because a line names them.`);
  return warnings;
}
