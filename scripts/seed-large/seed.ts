import { sql } from 'kysely';
import { DEMO_PASSWORD } from '#app/services/demo/demo-people.server.ts';
import { readContentFiles } from '#app/services/content/content-files.server.ts';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { hashPassword } from '#app/services/people/sign-in.server.ts';
import type { Db } from '#db';
import { noteTrained } from '#db/queries/duty-progress.ts';
import { insertOrganisation } from '#db/queries/organisations.ts';
import { saveSetting } from '#db/queries/settings.ts';
import { makeAssignments, ZONE } from './assignments.ts';
import { makeAttempts } from './attempts.ts';
import { makeContent } from './content.ts';
import { makeDuties, makeEnrolments } from './duties.ts';
import { inRanges } from './in-batches.ts';
import { dropIndexes } from './indexes.ts';
import { MADE_BY } from './own-database.ts';
import { daysBefore, makePeople } from './people.ts';
import { makeProgress } from './progress.ts';
import { idsFrom, randomFrom } from './random.ts';
import { checkSize, type Size } from './size.ts';
import { analyse, createStaging, dropStaging } from './staging.ts';

export const ORGANISATION = 'large';
/** People whose rows are made in one transaction. */
const AT_ONCE = 2000;

/**
 * Makes the organisation `large` in a migrated database without people, which must be the process's `db()`. The same size,
 * seed and moment make the same rows but for the content's ids. `tell` is given a sentence as each part begins.
 */
export async function seedLarge(db: Db, size: Size, at: Date, tell: (sentence: string) => void): Promise<void> {
  checkSize(size);
  const random = randomFrom(size.seed);
  const making = { organisationId: ORGANISATION, at, random, newId: idsFrom(random) };
  tell('Publishing the content.');
  await insertOrganisation(db, { id: ORGANISATION, slug: ORGANISATION, name: 'Northwind Service Group', time_zone: ZONE, created_at: daysBefore(at, 400) });
  await saveSetting(db, ORGANISATION, MADE_BY, JSON.stringify({ ...size, complete: false }));
  await publishContent(ORGANISATION, await readContentFiles('./content'));
  await createStaging(db);
  const courses = await makeContent(db, size, { ...making, at: daysBefore(at, 400) });
  tell(`Making ${count(size.people)} people, their teams and ${count(size.cohorts)} cohorts.`);
  const made = await makePeople(db, size, making, await hashPassword(DEMO_PASSWORD));
  const assignments = await makeAssignments(db, size, making, { ...made, courses });
  const bringBack = await dropIndexes(db);
  const inBatches = (work: (tx: Db, from: number, until: number) => Promise<unknown>) =>
    inRanges(size.people, AT_ONCE, (from, until) => db.transaction().execute((tx) => work(tx, from, until)));
  await analyse(db);
  // With an index to find a person's rows by: the others come back at the end.
  await sql`create index seeding_attempt on attempt (person_id)`.execute(db);
  await sql`create index seeding_duty on duty (person_id)`.execute(db);
  tell(`Making ${count(size.progress)} rows of progress, and the attempts at role-plays.`);
  await inBatches(async (tx, from, until) => {
    await makeAttempts(tx, ORGANISATION, from, until);
    await makeProgress(tx, ORGANISATION, from, until);
  });
  tell('Making the duties.');
  await inBatches(async (tx, from, until) => {
    await makeDuties(tx, ORGANISATION, assignments, from, until);
    await makeEnrolments(tx, ORGANISATION, from, until);
  });
  tell('Making the indexes.');
  await sql`drop index seeding_attempt`.execute(db);
  await sql`drop index seeding_duty`.execute(db);
  await bringBack();
  await noteTrained(db, ORGANISATION);
  await dropStaging(db);
  await analyse(db);
  await saveSetting(db, ORGANISATION, MADE_BY, JSON.stringify({ ...size, complete: true }));
}

export const count = (n: number): string => n.toLocaleString('en-GB');
