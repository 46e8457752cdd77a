import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, dayIn } from '#app/domain/cohort/calendar.ts';
import { db, isUniqueViolation, type Db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { insertCohort, insertTeam } from '#db/queries/organisations.ts';
import { countPeople, insertPerson, listTeamsUnder } from '#db/queries/people.ts';
import { doneAt, newId, now } from '../clock.server.ts';
import { createAssignmentWithin } from '../manage/assignments.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { hashPassword } from '../people/sign-in.server.ts';
import { finishLessons, playThrough } from './demo-history.server.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.server.ts';

const COURSE = 'not-just-a-user';
const ZONE = 'Europe/Berlin';
/** How long ago the cohort began, and how long it has from then, in days. */
const BEGAN = 21;
const TERM = 42;
const DAY_MS = 86_400_000;

const daysAgo = (days: number): Date => new Date(now().getTime() - days * DAY_MS);

/**
 * Makes the demo people, their teams and cohort, and then what some of them have done, through the same services as
 * anybody's doings. Nothing happens when there is anybody already, as when two starts do this at once.
 */
export async function seedDemo(organisationId: string, contentFolder: string): Promise<void> {
  const idOf = new Map(DEMO_PEOPLE.map((person) => [person.email, newId()]));
  const course = await findContent(db(), organisationId, 'course', COURSE);
  const cohortId = newId();
  const made = await doneAt(daysAgo(BEGAN), () => makePeople(organisationId, idOf, cohortId, course?.id));
  if (!made || !course) return;
  const plays = await readPlays(join(contentFolder, 'scenarios'));
  for (const person of DEMO_PEOPLE) {
    const id = idOf.get(person.email) ?? '';
    await doneAt(daysAgo(person.daysAgo), () => finishLessons(organisationId, id, course.id, person.lessons));
    for (const [n, { scenario, play, submit }] of person.plays.entries()) {
      await doneAt(daysAgo(person.daysAgo - n - 1), () => playThrough(organisationId, id, scenario, plays.get(scenario) ?? '', play, submit));
    }
  }
}

/** All of them and what they are assigned or, should this be cut off, none: a start on half of it would never make the rest. False when somebody is there. */
async function makePeople(organisationId: string, idOf: Map<string, string>, cohortId: string, course: string | undefined): Promise<boolean> {
  const password_hash = await hashPassword(DEMO_PASSWORD);
  try {
    return await db().transaction().execute(async (tx) => {
      if ((await countPeople(tx)) > 0) return false;
      await insertEverybody(tx, { organisationId, idOf, cohortId, password_hash });
      if (course) await assign(tx, organisationId, idOf, cohortId, course);
      return true;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

interface Cast {
  organisationId: string;
  idOf: Map<string, string>;
  cohortId: string;
  password_hash: string;
}

async function insertEverybody(tx: Db, { organisationId, idOf, cohortId, password_hash }: Cast): Promise<void> {
  const at = now().toISOString();
  const teams = { desk: newId(), systems: newId() };
  await insertTeam(tx, { id: teams.desk, organisation_id: organisationId, name: 'Service desk', manager_id: null, parent_id: null });
  await insertTeam(tx, { id: teams.systems, organisation_id: organisationId, name: 'Systems', manager_id: null, parent_id: null });
  for (const { email, name, roles, job, team } of DEMO_PEOPLE) {
    const id = idOf.get(email) ?? '';
    await insertPerson(tx, { id, organisation_id: organisationId, email, name, roles, job, team_id: team ? teams[team] : null, password_hash, created_at: at, disabled_at: null });
  }
  await tx.updateTable('team').set({ manager_id: idOf.get('ruth@example.org') ?? null }).where('organisation_id', '=', organisationId).execute();
  const members = DEMO_PEOPLE.filter((person) => person.inCohort).map((person) => idOf.get(person.email) ?? '');
  await insertCohort(tx, { id: cohortId, organisation_id: organisationId, name: 'Autumn cohort', time_zone: ZONE, ...cohortDates(), created_at: at }, members);
}

/** The manager's own doing, as anybody would do it. */
async function assign(tx: Db, organisationId: string, idOf: Map<string, string>, cohortId: string, content: string): Promise<void> {
  const id = idOf.get('ruth@example.org') ?? '';
  const manager: SignedIn = { id, organisationId, name: '', email: '', timeZone: ZONE, roles: ['manager'], teams: await listTeamsUnder(tx, organisationId, id) };
  const { starts_on, due_on } = cohortDates();
  const made = await createAssignmentWithin(tx, manager, { content, target: 'cohort', who: cohortId, starts_on, due_on, due_days: '30', mastery: '', every_months: '', recurs_from: '', requires: '' });
  if (!made.ok) throw new Error(`The demonstration's assignment was refused: ${Object.values(made.error).join(' ')}`);
}

function cohortDates() {
  const starts_on = dayIn(now(), ZONE);
  return { starts_on, due_on: addDays(starts_on, TERM) };
}

/** The transcripts beside the scenarios, by the scenario's slug. */
async function readPlays(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.play'));
  return new Map(await Promise.all(names.map(async (name) => [name.replace(/\.play$/, ''), await readFile(join(folder, name), 'utf8')] as const)));
}
