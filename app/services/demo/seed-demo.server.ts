import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { db, isUniqueViolation, type Db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { enrol } from '#db/queries/courses.ts';
import { insertAssignment, insertCohort, insertTeam } from '#db/queries/organisations.ts';
import { countPeople, insertPerson } from '#db/queries/people.ts';
import { newId, now } from '../clock.server.ts';
import { hashPassword } from '../people/sign-in.server.ts';
import { finishLessons, playThrough } from './demo-history.server.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.server.ts';

const COURSE = 'not-just-a-user';
const DAY_MS = 86_400_000;

/**
 * Makes the demo people, their teams and cohort, and then what some of them have done, through the same services as
 * anybody's doings. Nothing happens when there is anybody already, as when two starts do this at once.
 */
export async function seedDemo(organisationId: string, contentFolder: string): Promise<void> {
  const idOf = new Map(DEMO_PEOPLE.map((person) => [person.email, newId()]));
  const course = await findContent(db(), organisationId, 'course', COURSE);
  if (!(await makePeople(organisationId, idOf, course?.id)) || !course) return;
  const plays = await readPlays(join(contentFolder, 'scenarios'));
  for (const person of DEMO_PEOPLE) {
    const id = idOf.get(person.email) ?? '';
    await finishLessons(organisationId, id, course.id, person.lessons);
    for (const { scenario, play, submit } of person.plays) await playThrough(organisationId, id, scenario, plays.get(scenario) ?? '', play, submit);
  }
}

/** All of them or, should this be cut off, none: a start on half of them would never make the rest. False when somebody is there. */
async function makePeople(organisationId: string, idOf: Map<string, string>, courseId: string | undefined): Promise<boolean> {
  const password_hash = await hashPassword(DEMO_PASSWORD);
  try {
    return await db().transaction().execute(async (tx) => {
      if ((await countPeople(tx)) > 0) return false;
      await insertEverybody(tx, { organisationId, idOf, courseId, password_hash });
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
  courseId: string | undefined;
  password_hash: string;
}

async function insertEverybody(tx: Db, { organisationId, idOf, courseId, password_hash }: Cast): Promise<void> {
  const at = now().toISOString();
  const teams = { desk: newId(), systems: newId() };
  await insertTeam(tx, { id: teams.desk, organisation_id: organisationId, name: 'Service desk', manager_id: null, parent_id: null });
  await insertTeam(tx, { id: teams.systems, organisation_id: organisationId, name: 'Systems', manager_id: null, parent_id: null });
  for (const { email, name, roles, job, team } of DEMO_PEOPLE) {
    const id = idOf.get(email) ?? '';
    await insertPerson(tx, { id, organisation_id: organisationId, email, name, roles, job, team_id: team ? teams[team] : null, password_hash, created_at: at, disabled_at: null });
  }
  await tx.updateTable('team').set({ manager_id: idOf.get('ruth@example.org') ?? null }).where('organisation_id', '=', organisationId).execute();
  if (!courseId) return;

  const members = DEMO_PEOPLE.filter((person) => person.inCohort).map((person) => idOf.get(person.email) ?? '');
  const cohortId = newId();
  const due_on = new Date(now().getTime() + 42 * DAY_MS).toISOString().slice(0, 10);
  const starts_on = at.slice(0, 10);
  await insertCohort(tx, { id: cohortId, organisation_id: organisationId, name: 'Autumn cohort', time_zone: 'Europe/Berlin', starts_on, due_on, created_at: at }, members);
  await insertAssignment(tx, { id: newId(), organisation_id: organisationId, content_id: courseId, cohort_id: cohortId, team_id: null, person_id: null, starts_on, due_on, mastery: null, created_at: at });
  await enrol(tx, members.map((person_id) => ({ person_id, course_id: courseId, organisation_id: organisationId, enrolled_at: at })));
}

/** The transcripts beside the scenarios, by the scenario's slug. */
async function readPlays(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.play'));
  return new Map(await Promise.all(names.map(async (name) => [name.replace(/\.play$/, ''), await readFile(join(folder, name), 'utf8')] as const)));
}
