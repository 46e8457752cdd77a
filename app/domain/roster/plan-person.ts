import type { Book, Entry } from './entries.ts';
import type { Change, ChangedField, PlannedPerson } from './model.ts';
import { roleWords, storedRoles } from './role-cell.ts';

/** What a person's plan needs to know of the rest: names, who manages a team, and who is about to lead one. */
export interface Names {
  team(id: string): string;
  cohort(id: string): string;
  leads(email: string): boolean;
}

/** What becomes of the person of one line that stands. */
export function planPerson({ line, person, team, cohorts }: Entry, book: Book, names: Names): PlannedPerson {
  const name = line.name ?? person?.name ?? '';
  const roles = rolesAfter(line.roles ?? wordsOf(person?.roles ?? ''), names.leads(line.email));
  const job = line.job ?? person?.job ?? null;
  const joins = cohorts.filter((id) => !person || !book.memberships.has(`${id} ${person.id}`));
  const planned = { line: line.line, id: person?.id ?? null, email: line.email, name, roles, job, team, joins };
  const changes: Change[] = [];
  const note = (field: ChangedField, before: string | null, after: string | null) => {
    if (after !== null && before !== after) changes.push({ field, before, after });
  };
  const teamWas = person?.teamId ?? null;
  note('name', person?.name ?? null, name);
  note('role', person ? roleWords(storedRoles(wordsOf(person.roles))) : null, roleWords(roles));
  note('work', person?.job ?? null, job);
  if (teamWas !== team) note('team', teamWas === null ? null : names.team(teamWas), team === null ? null : names.team(team));
  for (const id of joins) note('cohort', null, names.cohort(id));
  note('manager', managerNow(team, book), line.manager ?? null);
  return { ...planned, status: person ? (changes.length > 0 ? 'update' : 'same') : 'create', changes };
}

const wordsOf = (roles: string): string[] => roles.split(' ').filter((role) => role !== '');

/** Who leads a team has the role manager. */
export const rolesAfter = (roles: readonly string[], leads: boolean): string => storedRoles(leads ? [...roles, 'manager'] : roles);

/** The address of who manages a team now. */
export const managerNow = (team: string | null, book: Book): string | null => book.byId.get(book.teams.get(team ?? '')?.managerId ?? '')?.email ?? null;
