import type { Groups } from './groups.ts';
import type { Present, PresentPerson, PresentTeam, Rejection, RosterLine } from './model.ts';

/** A line with whom and what it means. */
export interface Entry {
  line: RosterLine;
  /** Whom it means, if they are there already. */
  person: PresentPerson | undefined;
  /** The person's team once the line is applied: the line's own, or the one they are in. */
  team: string | null;
  cohorts: string[];
}

/** What is there, by what it is asked for. */
export interface Book {
  byEmail: Map<string, PresentPerson>;
  byId: Map<string, PresentPerson>;
  teams: Map<string, PresentTeam>;
  /** Pairs `cohort person`. */
  memberships: Set<string>;
  /** Ids of who must not all lose the role: the administrators with a password or, where nobody has one, all of them. */
  administrators: Set<string>;
  byPassword: boolean;
}

export function bookOf(present: Present): Book {
  const byPassword = present.administrators.some(({ password }) => password);
  return {
    byEmail: new Map(present.people.map((person) => [person.email, person])),
    byId: new Map(present.people.map((person) => [person.id, person])),
    teams: new Map(present.teams.map((team) => [team.id, team])),
    memberships: new Set(present.memberships.map(({ cohortId, personId }) => `${cohortId} ${personId}`)),
    administrators: new Set(present.administrators.filter(({ password }) => password || !byPassword).map(({ id }) => id)),
    byPassword,
  };
}

/** Finds whom and which teams and cohorts each line means. A line that means nobody clearly is added to `rejected`. */
export function entriesOf(lines: readonly RosterLine[], book: Book, teams: Groups, cohorts: Groups, rejected: Rejection[]): Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const person = book.byEmail.get(line.email);
    const team = line.team === undefined ? undefined : teams.find(line.team, (id) => id === person?.teamId);
    const joined = line.cohorts.map((name) => cohorts.find(name, (id) => person !== undefined && book.memberships.has(`${id} ${person.id}`)));
    const trouble = [...(team ? [team] : []), ...joined].find((one) => !one.ok);
    if (!person && line.name === undefined) rejected.push({ line: line.line, reason: `${line.email} is not here yet and has no name in this line.` });
    else if (trouble && !trouble.ok) rejected.push({ line: line.line, reason: trouble.error });
    else entries.push({ line, person, team: team?.ok ? team.value : (person?.teamId ?? null), cohorts: joined.flatMap((one) => (one.ok ? [one.value] : [])) });
  }
  return entries;
}
