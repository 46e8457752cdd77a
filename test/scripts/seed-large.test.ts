import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { getOverview } from '#app/services/manage/overview.server.ts';
import { getCohortMatrix } from '#app/services/manage/matrix.server.ts';
import { getCohortSkills } from '#app/services/manage/skills.server.ts';
import { applyDuties } from '#app/services/manage/apply-duties.server.ts';
import { db } from '#db';
import { refreshDuties } from '#db/queries/duty-progress.ts';
import { eachDatabase } from '#test/support/database.ts';
import { as } from '#test/support/organisation.ts';
import { makeRoom } from '../../scripts/seed-large/own-database.ts';
import { KNOWN } from '../../scripts/seed-large/people.ts';
import { readWords } from '../../scripts/seed-large/read-words.ts';
import { ORGANISATION, seedLarge } from '../../scripts/seed-large/seed.ts';
import { itemsBegun, USUAL } from '../../scripts/seed-large/size.ts';
import { randomFrom } from '../../scripts/seed-large/random.ts';

const SIZE = { people: 421, cohorts: 9, progress: 4_217, seed: 3 };
const AT = new Date('2026-05-20T10:00:00.000Z');
const ORDERED = { duty: 'id', enrolment: 'person_id, course_id', progress: 'person_id, content_id', attempt: 'id', attempt_criterion: 'attempt_id, criterion' };

const countOf = async (table: string, where = '1 = 1') => (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(db())).rows[0]?.n;
const rowsOf = async (table: keyof typeof ORDERED) => (await sql<object>`select * from ${sql.table(table)} order by ${sql.raw(ORDERED[table])}`.execute(db())).rows;
const known = async (email: string) => as(await db().selectFrom('person').selectAll().where('email', '=', email).executeTakeFirstOrThrow());

eachDatabase('a large organisation', (_, kind, url) => {
  it('has as many rows as were asked for, of every state, and nothing is left to apply', { timeout: 120_000 }, async () => {
    await seedLarge(db(), SIZE, AT, () => undefined);
    expect([await countOf('person'), await countOf('cohort'), await countOf('progress')]).toEqual([421, 9, 4217]);
    for (const where of ['done_at is not null', 'done_at is null and started_at is not null', 'started_at is null', "done_at is null and due_on < '2026-05-20'", 'ended_at is not null', 'succeeded_at is not null', 'counts_from is not null']) {
      expect(await countOf('duty', where), where).toBeGreaterThan(5);
    }
    for (const where of ['submitted_at is not null', 'ended_at is null', 'success = 1', "outcome = 'failure'", "id like '%-2'"]) expect(await countOf('attempt', where), where).toBeGreaterThan(5);
    if (kind === 'sqlite') expect((await sql`pragma foreign_key_check`.execute(db())).rows).toEqual([]);

    const before = { duty: await rowsOf('duty'), enrolment: await rowsOf('enrolment') };
    await db().transaction().execute((tx) => refreshDuties(tx, ORGANISATION));
    expect(await rowsOf('duty')).toEqual(before.duty);
    await db().transaction().execute((tx) => applyDuties(tx, ORGANISATION, {}, AT.toISOString()));
    expect(await rowsOf('duty')).toEqual(before.duty);
    expect(await rowsOf('enrolment')).toEqual(before.enrolment);

    const manager = await known(KNOWN.manager);
    const cohort = (await getOverview(manager)).cohorts.at(-1);
    expect((await getCohortMatrix(manager, cohort?.id ?? '')).found).toBe(cohort?.people);
    expect((await getCohortSkills(await known(KNOWN.administrator), cohort?.id ?? '')).figures.some(({ shown }) => shown)).toBe(true);
    await expect(makeRoom(url(), false)).rejects.toThrow('filled before');
  });

  it('takes no place where there are people', async () => {
    await db().insertInto('organisation').values({ id: 'default', slug: 'default', name: 'Here', time_zone: 'UTC', created_at: AT.toISOString() }).execute();
    await db().insertInto('person').values({ id: 'p', organisation_id: 'default', email: 'p@example.org', name: 'P', roles: '', created_at: AT.toISOString() }).execute();
    await expect(makeRoom(url(), true)).rejects.toThrow('not made here');
    expect(await countOf('person')).toBe(1);
  });
});

it('shares the rows out to the last one, the same each time', () => {
  for (const size of [USUAL, SIZE]) {
    const begun = itemsBegun(size, randomFrom(size.seed));
    expect(begun.reduce((sum, n) => sum + n, 0)).toBe(size.progress);
    expect(Math.min(...begun)).toBeGreaterThanOrEqual(0);
    expect(itemsBegun(size, randomFrom(size.seed))).toEqual(begun);
  }
});

it('reads its words, and says which it does not know', () => {
  expect(readWords(['--people', '300', '--progress=900', '--cohorts', '6', '--database', 'file:./x.sqlite', '--replace'])).toEqual({ size: { people: 300, cohorts: 6, progress: 900, seed: 1 }, database: 'file:./x.sqlite', replace: true });
  expect(readWords([])).toEqual({ size: USUAL, database: 'file:./data/large.sqlite', replace: false });
  for (const words of [['--peple', '3'], ['--people'], ['--people', 'many'], ['--people', '3'], ['people'], ['--cohorts', '0'], ['--people', '100', '--cohorts', '101'], ['--database']]) expect(() => readWords(words)).toThrow(/^(--|people).*[.\]]$/);
});
