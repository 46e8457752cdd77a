import { bookOf, entriesOf, type Book } from './entries.ts';
import { Groups, NEW } from './groups.ts';
import type { PlannedPerson, PlannedTeam, Present, Promoted, Rejection, Roster, RosterPlan } from './model.ts';
import { managerNow, planPerson, rolesAfter } from './plan-person.ts';
import { rejectLastAdministrator } from './reject-last-administrator.ts';
import { rejectLoops } from './reject-loops.ts';
import { rejectManagers } from './reject-managers.ts';
import { Standing, type Claim } from './standing.ts';
import { warningsOf } from './warnings.ts';

/**
 * What applying a roster would do to what is there: whom it creates, changes and leaves as they are, which lines it leaves out
 * and why, which teams and cohorts it makes. The same roster planned again after it was applied changes nobody.
 */
export function planRoster(roster: Roster, present: Present): RosterPlan {
  const book = bookOf(present);
  const teams = new Groups('team', present.teams);
  const cohorts = new Groups('cohort', present.cohorts);
  const rejected: Rejection[] = [...roster.rejected];
  const standing = new Standing(entriesOf(roster.lines, book, teams, cohorts, rejected), book);
  const teamName = (id: string) => teams.nameOf(id);
  // What one of them rejects may leave another something to reject; each time there is a line less.
  do rejectManagers(standing, book, teamName);
  while (rejectLoops(standing, book, teamName) || rejectLastAdministrator(standing, book));
  for (const [{ line }, reason] of standing.reasons) rejected.push({ line: line.line, reason });

  const claims = standing.claims();
  const leaders = new Set([...claims.values()].map(({ email }) => email));
  const names = { team: teamName, cohort: (id: string) => cohorts.nameOf(id), leads: (email: string) => leaders.has(email) };
  const people = standing.entries().map((entry) => planPerson(entry, book, names));
  const promoted = promotedOf(leaders, people, book);
  return {
    people,
    rejected: rejected.sort((a, b) => a.line - b.line),
    teams: plannedTeams(people, claims, book, teamName),
    cohorts: [...new Set(people.flatMap(({ joins }) => joins))].filter((id) => id.startsWith(NEW)).map((id) => ({ id, name: cohorts.nameOf(id) })),
    promoted,
    warnings: [...roster.warnings, ...warningsOf(people, promoted, claims, book)],
  };
}

/** Teams that somebody is put into and that are not there, and those whose manager changes. */
function plannedTeams(people: PlannedPerson[], claims: Map<string, Claim>, book: Book, nameOf: (id: string) => string): PlannedTeam[] {
  const used = new Set(people.flatMap(({ team }) => (team?.startsWith(NEW) ? [team] : [])));
  return [...new Set([...used, ...claims.keys()])].flatMap((id) => {
    const before = managerNow(id, book);
    const after = claims.get(id)?.email;
    const manager = after === undefined || after === before ? null : { before, after, id: book.byEmail.get(after)?.id ?? null };
    const made = id.startsWith(NEW);
    return made || manager ? [{ id, name: nameOf(id), made, manager }] : [];
  });
}

function promotedOf(leaders: Set<string>, people: PlannedPerson[], book: Book): Promoted[] {
  const own = new Set(people.map(({ email }) => email));
  return [...leaders].flatMap((email) => {
    const person = book.byEmail.get(email);
    if (!person || own.has(email)) return [];
    const roles = rolesAfter(person.roles.split(' '), true);
    return rolesAfter(person.roles.split(' '), false) === roles ? [] : [{ id: person.id, email, before: person.roles, roles }];
  });
}
