import { readDates, readTerms, type TermMistakes, type WrittenDates, type WrittenTerms } from '#app/domain/cohort/assignment-terms.ts';
import { dayIn } from '#app/domain/cohort/calendar.ts';
import { firstRound } from '#app/domain/cohort/duty-dates.ts';
import { findCircle, tellCircle } from '#app/domain/cohort/prerequisites.ts';
import { sameJob } from '#app/domain/cohort/same-job.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db, type Db } from '#db';
import {
  NOBODY,
  countDuties,
  countEnded,
  endAssignment as end,
  findAssignment,
  findPersonByEmail,
  listAssignable,
  listAssignments,
  listMadeAt,
  listNeeds,
  listOpenOf,
  listOwnCohorts,
  listOwnTeams,
  redate,
  updateDates,
  type AfterAssignment,
  type FoundAssignment,
} from '#db/queries/assignments.ts';
import { takeTurn } from '#db/queries/duties.ts';
import { insertAssignment } from '#db/queries/organisations.ts';
import { newId, now } from '../clock.server.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';
import { applyDuties, countsFrom } from './apply-duties.server.ts';

/** What an assignment may be made for. */
export const TARGETS = ['cohort', 'team', 'person', 'job'] as const;
export type Target = (typeof TARGETS)[number];

/** An assignment as it was asked for: `who` is the id of the cohort or team, the person's address, or the kind of work. */
export interface AskedAssignment extends WrittenTerms {
  content: string;
  target: Target;
  who: string;
  requires: string;
}

export type AssignmentMistakes = TermMistakes & Partial<Record<'content' | 'who' | 'requires', string>>;

/** As many assignments as a list shows. */
const LISTED = 500;

/** An administrator assigns to anybody (undefined), a manager to the teams that report to them. Everybody else: 404. */
function requireTeams(person: SignedIn): readonly string[] | undefined {
  requireMay(person, 'report', { kind: 'cohort', organisationId: person.organisationId });
  return person.roles.includes('administrator') ? undefined : person.teams;
}

/** What can be assigned to whom by this person. Only an administrator assigns to a kind of work. */
export async function getAssignmentChoices(person: SignedIn) {
  const teams = requireTeams(person);
  const [contents, cohorts, ownTeams] = await Promise.all([
    listAssignable(db(), person.organisationId),
    listOwnCohorts(db(), person.organisationId, teams),
    listOwnTeams(db(), person.organisationId, teams),
  ]);
  return { contents, cohorts: cohorts.map(({ id, name }) => ({ id, name })), teams: ownTeams, jobs: teams === undefined };
}

/** The open assignments that this person may change, the latest first: `limit` of them at most, behind `after`. */
export async function getAssignments(person: SignedIn, limit = LISTED, after?: AfterAssignment) {
  const teams = requireTeams(person);
  const cohorts = teams && (await listOwnCohorts(db(), person.organisationId, teams)).map(({ id }) => id);
  const rows = await listAssignments(db(), person.organisationId, teams && { teams, cohorts: cohorts ?? [] }, limit, after);
  const counts = await countDuties(db(), rows.map(({ id }) => id));
  return rows.map((row) => ({ ...shown(row), ...(counts.get(row.id) ?? NOBODY) }));
}

/** One assignment with its counts: present ones, or where it has ended those of its end. Throws 404 where this person may not change it. */
export async function getAssignment(person: SignedIn, id: string) {
  const row = await requireAssignment(db(), person, id);
  const counts = row.ended_at === null ? (await countDuties(db(), [id])).get(id) : await countEnded(db(), id, row.ended_at);
  return { ...shown(row), ended: row.ended_at !== null, ...(counts ?? NOBODY) };
}

/** What an assignment that this person may change, and that has ended, was and for whom; undefined where there is no such one. */
export async function findEnded(person: SignedIn, id: string): Promise<{ title: string; who: string } | undefined> {
  const row = await findOwn(db(), person, id.replaceAll('\0', ''));
  if (!row || row.ended_at === null) return undefined;
  const { title, who } = shown(row);
  return { title, who };
}

const shown = ({ id, created_at, title, kind, cohort, team, person, job, starts_on, due_on, due_days, mastery, every_months, recurs_from, requires }: FoundAssignment) => ({
  id,
  created_at,
  title,
  kind: kind === 'scenario' ? ('scenario' as const) : ('course' as const),
  target: cohort !== null ? ('cohort' as const) : team !== null ? ('team' as const) : person !== null ? ('person' as const) : ('job' as const),
  who: cohort ?? team ?? person ?? job ?? '',
  starts_on,
  due_on,
  due_days,
  mastery,
  every_months,
  recurs_from,
  requires,
});

async function requireAssignment(tx: Db, person: SignedIn, id: string): Promise<FoundAssignment> {
  const row = await findOwn(tx, person, id);
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

async function findOwn(tx: Db, person: SignedIn, id: string): Promise<FoundAssignment | undefined> {
  const teams = requireTeams(person);
  const row = await findAssignment(tx, person.organisationId, id);
  return row && (teams === undefined || (await isOwn(tx, person.organisationId, teams, row))) ? row : undefined;
}

async function isOwn(tx: Db, organisationId: string, teams: readonly string[], row: FoundAssignment): Promise<boolean> {
  if (row.team_id !== null) return teams.includes(row.team_id);
  if (row.person_id !== null) return row.person_team_id !== null && teams.includes(row.person_team_id);
  return row.cohort_id !== null && (await listOwnCohorts(tx, organisationId, teams)).some(({ id }) => id === row.cohort_id);
}

/** Makes an assignment and its duties together. Fails with a sentence for each field that is wrong. Returns its id. */
export const createAssignment = (person: SignedIn, asked: AskedAssignment): Promise<Result<string, AssignmentMistakes>> =>
  db().transaction().execute((tx) => createAssignmentWithin(tx, person, asked));

/**
 * The same as a part of a greater change: where that is not made in the end, there is no assignment either. What comes first
 * is refused where that would need this to be completed, by other open assignments or as a part of a course. It is decided on
 * contents in the whole organisation, whomever they are assigned to, since people come into cohorts and teams later.
 */
export async function createAssignmentWithin(tx: Db, person: SignedIn, asked: AskedAssignment): Promise<Result<string, AssignmentMistakes>> {
  const teams = requireTeams(person);
  const at = now();
  await takeTurn(tx, person.organisationId);
  const assignable = await listAssignable(tx, person.organisationId);
  const content = assignable.find(({ id }) => id === asked.content);
  const requires = assignable.find(({ id }) => id === asked.requires);
  const who = await findTarget(tx, person, teams, asked);
  const { terms, mistakes } = readTerms(asked, dayIn(at, (who.ok && who.value.time_zone) || person.timeZone));
  const wrong: AssignmentMistakes = { ...mistakes };
  if (asked.content === '') wrong.content = 'Choose a course or a role-play: something has to be assigned.';
  else if (!content) wrong.content = 'Choose a course or a role-play that is published: there is none of this name.';
  if (asked.requires !== '' && !requires) wrong.requires = 'What has to be completed first is not published. Choose something else, or nothing.';
  if (requires && requires.id === content?.id) wrong.requires = 'Nothing can wait for itself. Choose something else, or nothing.';
  const circle = requires && content && requires.id !== content.id ? findCircle(await listNeeds(tx, person.organisationId), content.id, requires.id) : undefined;
  if (circle) wrong.requires = `${tellCircle(circle, titleIn(assignable))} Choose something else, or nothing.`;
  if (!who.ok) wrong.who = who.error;
  if (!content || !who.ok || Object.keys(wrong).length > 0) return fail(wrong);
  const { time_zone: _, ...target } = who.value;
  if ((await listOpenOf(tx, person.organisationId, content.id)).some((other) => isSame(other, target)))
    return fail({ who: `“${content.title}” is assigned to them already. Change the dates of that assignment, or end it first.` });
  const id = newId();
  await insertAssignment(tx, { id, organisation_id: person.organisationId, content_id: content.id, ...target, ...terms, requires_id: requires?.id ?? null, created_at: at.toISOString(), created_by: person.id });
  await applyDuties(tx, person.organisationId, { assignments: [id] }, at.toISOString());
  return ok(id);
}

const titleIn = (contents: readonly { id: string; title: string }[]) => (id: string) => contents.find((one) => one.id === id)?.title ?? 'something unpublished';

interface FoundTarget {
  cohort_id: string | null;
  team_id: string | null;
  person_id: string | null;
  job: string | null;
  time_zone?: string;
}

const isSame = (a: FoundTarget, b: FoundTarget): boolean =>
  a.cohort_id === b.cohort_id && a.team_id === b.team_id && a.person_id === b.person_id && sameJob(a.job ?? '', b.job ?? '');

async function findTarget(tx: Db, person: SignedIn, teams: readonly string[] | undefined, { target, who }: AskedAssignment): Promise<Result<FoundTarget, string>> {
  const none = { cohort_id: null, team_id: null, person_id: null, job: null };
  if (target === 'cohort') {
    const found = (await listOwnCohorts(tx, person.organisationId, teams)).find(({ id }) => id === who);
    return found ? ok({ ...none, cohort_id: found.id, time_zone: found.time_zone }) : fail('Choose a cohort in which everybody reports to you.');
  }
  if (target === 'team') {
    const found = (await listOwnTeams(tx, person.organisationId, teams)).find(({ id }) => id === who);
    return found ? ok({ ...none, team_id: found.id }) : fail('Choose a team that reports to you.');
  }
  if (target === 'person') {
    const found = await findPersonByEmail(tx, person.organisationId, who.trim().toLowerCase());
    const own = found && (teams === undefined || (found.team_id !== null && teams.includes(found.team_id)));
    return own ? ok({ ...none, person_id: found.id }) : fail('Nobody who reports to you has this address. Check it letter by letter.');
  }
  if (teams !== undefined) return fail('Only an administrator assigns to a kind of work, which people of every team may have.');
  const job = who.trim().replace(/\s+/g, ' ');
  return job !== '' && job.length <= 120 ? ok({ ...none, job }) : fail('Write the kind of work as the roster does, such as “service desk”, in at most 120 characters.');
}

/** Changes the dates of an open assignment, and with them the first rounds that are not done. Throws 404 where this person may not. */
export async function changeDates(person: SignedIn, id: string, written: WrittenDates): Promise<Result<void, TermMistakes>> {
  return db().transaction().execute(async (tx) => {
    await takeTurn(tx, person.organisationId);
    const row = await requireAssignment(tx, person, id);
    if (row.ended_at !== null) return fail({ due_on: 'This assignment has ended, so its dates stay as they are.' });
    const { dates, mistakes } = readDates(written, dayIn(now(), row.time_zone), row.due_on);
    if (row.recurs_from === 'due' && dates.due_on === null && dates.due_days === null) mistakes.due_on ??= 'It comes again from its due date, so it needs one.';
    if (Object.keys(mistakes).length > 0) return fail(mistakes);
    await updateDates(tx, id, dates);
    for (const made of await listMadeAt(tx, id)) {
      const round = firstRound({ ...row, ...dates }, dayIn(row.created_at, made.time_zone), dayIn(made.made_at, made.time_zone));
      await redate(tx, id, made, { ...round, counts_from: countsFrom(row.every_months, round.starts_on, made.time_zone) });
    }
    await applyDuties(tx, person.organisationId, { assignments: [id] }, now().toISOString());
    return ok(undefined);
  });
}

/** Ends an assignment with its duties; what was done stays on record. Throws 404 where this person may not. */
export async function endAssignment(person: SignedIn, id: string): Promise<void> {
  const at = now().toISOString();
  await db().transaction().execute(async (tx) => {
    await takeTurn(tx, person.organisationId);
    await requireAssignment(tx, person, id);
    await end(tx, id, at);
    await applyDuties(tx, person.organisationId, { assignments: [id] }, at);
  });
}
