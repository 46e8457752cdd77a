import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { countsOf } from '#app/domain/roster/counts.ts';
import { ROSTER_BYTES } from '#app/services/manage/import-roster.server.ts';
import { applyRoster, packRoster, previewRoster, unpackRoster } from '#app/services/manage/roster.server.ts';
import { getCohortMatrix, readQuestion } from '#app/services/manage/matrix.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { db } from '#db';
import { connect } from '#db/connect.ts';
import { findContent } from '#db/queries/contents.ts';
import { insertAssignment } from '#db/queries/organisations.ts';
import { eachDatabase } from '#test/support/database.ts';
import { as, organisation, person, signedIn } from '#test/support/organisation.ts';
import { SMALL_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const HEADER = 'email,name,role,team,cohort,manager';
const bytes = (...rows: string[]) => new TextEncoder().encode([HEADER, ...rows].join('\n'));

const ROWS = ['ada@x.org,Ada Lovelace,service-desk,Desk,Autumn|Winter,mara@x.org', 'mara@x.org,Mara Novak,lead,Heads,,', 'henk@x.org,Henk,trainer,,Autumn,', 'wrong,Nobody,,,,'];

async function administrator(): Promise<SignedIn> {
  await organisation();
  return signedIn({ id: 'boss', roles: 'administrator' });
}

async function preview(who: SignedIn, roster: Uint8Array) {
  const result = await previewRoster(who, roster);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function apply(who: SignedIn, roster: Uint8Array, hash?: string) {
  const result = await applyRoster(who, roster, hash ?? (await preview(who, roster)).hash);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const everything = async () => {
  const tables = ['person', 'team', 'cohort', 'cohort_member', 'enrolment', 'audit_entry'] as const;
  return Promise.all(tables.map((table) => db().selectFrom(table).selectAll().orderBy(sql`1, 2`).execute()));
};

const people = async () =>
  (
    await db()
      .selectFrom('person')
      .leftJoin('team', 'team.id', 'person.team_id')
      .leftJoin('person as manager', 'manager.id', 'team.manager_id')
      .select(['person.email', 'person.name', 'person.roles', 'person.job', 'team.name as team', 'manager.email as manager', 'person.password_hash'])
      .where('person.id', '!=', 'boss')
      .orderBy('person.email')
      .execute()
  ).map((row) => Object.values(row));

eachDatabase('a roster', (_, __, url) => {
  it('makes people, teams, managers and cohorts, and changes nothing when it is only looked at', async () => {
    const boss = await administrator();
    const before = await everything();
    const { plan } = await preview(boss, bytes(...ROWS));
    expect(countsOf(plan)).toEqual({ create: 3, update: 0, same: 0, rejected: 1 });
    expect(await everything()).toEqual(before);

    const { applied, plan: done } = await apply(boss, bytes(...ROWS));
    expect(applied).toBe(true);
    expect(done).toEqual(plan);
    expect(await people()).toEqual([
      ['ada@x.org', 'Ada Lovelace', '', 'service-desk', 'Desk', 'mara@x.org', null],
      ['henk@x.org', 'Henk', 'trainer', null, null, null, null],
      ['mara@x.org', 'Mara Novak', 'manager', 'lead', 'Heads', null, null],
    ]);
    const cohorts = await db().selectFrom('cohort').leftJoin('cohort_member', 'cohort_id', 'cohort.id').select(['name', 'time_zone', (e) => e.fn.count<number>('person_id').as('n')]).groupBy(['name', 'time_zone']).orderBy('name').execute();
    expect(cohorts).toEqual([{ name: 'Autumn', time_zone: 'Europe/Berlin', n: 2 }, { name: 'Winter', time_zone: 'Europe/Berlin', n: 1 }]);

    const mara = await as(await db().selectFrom('person').selectAll().where('email', '=', 'mara@x.org').executeTakeFirstOrThrow());
    const winter = await db().selectFrom('cohort').select('id').where('name', '=', 'Winter').executeTakeFirstOrThrow();
    expect((await getCohortMatrix(mara, winter.id, readQuestion(new URLSearchParams()))).people.map(({ name }) => name)).toEqual(['Ada Lovelace']);
  });

  it('may call a team and a cohort by one name', async () => {
    await apply(await administrator(), bytes('a@x.org,A,,Desk,Desk,', 'b@x.org,B,,DESK,desk,a@x.org'));
    const [team, cohort] = await Promise.all([db().selectFrom('team').select(['id', 'name']).executeTakeFirstOrThrow(), db().selectFrom('cohort').select(['id', 'name']).executeTakeFirstOrThrow()]);
    expect([team.name, cohort.name]).toEqual(['Desk', 'Desk']);
    expect(team.id).not.toBe(cohort.id);
    expect(await people()).toEqual([['a@x.org', 'A', 'manager', null, 'Desk', 'a@x.org', null], ['b@x.org', 'B', '', null, 'Desk', 'a@x.org', null]]);
  });

  it('applied twice leaves every row as it was, the log included', async () => {
    const boss = await administrator();
    await apply(boss, bytes(...ROWS));
    const before = await everything();
    const { applied, plan } = await apply(boss, bytes(...ROWS));
    expect(applied).toBe(true);
    expect(countsOf(plan)).toEqual({ create: 0, update: 0, same: 3, rejected: 1 });
    expect(await everything()).toEqual(before);
  });

  it('changes who is there, and of them what its cells say and nothing else', async () => {
    const boss = await administrator();
    await person({ id: 'ada', email: 'ada@x.org', name: 'Ada', roles: 'trainer', job: 'desk', password_hash: 'secret' });
    await person({ id: 'gone', email: 'gone@x.org', name: 'Gone', disabled_at: '2026-01-02T00:00:00.000Z' });
    await person({ id: 'lead', email: 'lead@x.org', name: 'Lead' });
    const untouched = await person({ id: 'other', email: 'other@x.org', name: 'Other' });
    const { plan } = await apply(boss, bytes('ADA@x.org,,systems,Systems,,lead@x.org', 'gone@x.org,Gone Away,,,,'));
    expect(countsOf(plan)).toMatchObject({ create: 0, update: 2 });
    const row = (id: string) => db().selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(await row('ada')).toMatchObject({ email: 'ada@x.org', name: 'Ada', roles: 'trainer', job: 'systems', password_hash: 'secret' });
    expect(await row('gone')).toMatchObject({ name: 'Gone Away', disabled_at: '2026-01-02T00:00:00.000Z' });
    expect(await row('lead')).toMatchObject({ roles: 'manager', team_id: null });
    expect(await row('other')).toEqual(untouched);
  });

  it('keeps to its organisation, though another has the same addresses and names', async () => {
    const boss = await administrator();
    await organisation('other');
    const stranger = await signedIn({ id: 'stranger', organisation_id: 'other', roles: 'administrator' });
    await apply(stranger, bytes(...ROWS));
    const theirs = await db().selectFrom('person').selectAll().where('organisation_id', '=', 'other').orderBy('id').execute();
    const { plan } = await apply(boss, bytes(...ROWS.map((row) => row.replace('Ada Lovelace', 'Another Ada'))));
    expect(countsOf(plan)).toMatchObject({ create: 3, same: 0 });
    expect(await db().selectFrom('person').selectAll().where('organisation_id', '=', 'other').orderBy('id').execute()).toEqual(theirs);
    expect((await db().selectFrom('team').select('name').where('organisation_id', '=', 'default').execute()).length).toBe(2);
  });

  it('is for administrators: everybody else finds nothing', async () => {
    await administrator();
    for (const roles of ['', 'manager', 'trainer', 'trainer manager']) {
      const who = await signedIn({ roles });
      expect(await thrownStatus(previewRoster(who, bytes(...ROWS)))).toBe(404);
      expect(await thrownStatus(applyRoster(who, bytes(...ROWS), ''))).toBe(404);
    }
    expect(await db().selectFrom('team').selectAll().execute()).toEqual([]);
  });

  it('whose people have changed since it was looked at is not applied but shown anew', async () => {
    const boss = await administrator();
    const { hash } = await preview(boss, bytes(...ROWS));
    await person({ email: 'ada@x.org', name: 'Ada' });
    const before = await everything();
    const late = await apply(boss, bytes(...ROWS), hash);
    expect(late.applied).toBe(false);
    expect(countsOf(late.plan)).toEqual({ create: 2, update: 1, same: 0, rejected: 1 });
    expect(await everything()).toEqual(before);
    expect((await apply(boss, bytes(...ROWS), late.hash)).applied).toBe(true);
  });

  it('is not hindered by a change to somebody whom it does not name, and another file has another plan', async () => {
    const boss = await administrator();
    const { hash } = await preview(boss, bytes(...ROWS));
    await person({ email: 'somebody@x.org' });
    expect((await apply(boss, bytes(...ROWS.slice(1)), hash)).applied).toBe(false);
    expect((await apply(boss, bytes(...ROWS), hash)).applied).toBe(true);
  });

  it('applied by two at once is applied once', async () => {
    const boss = await administrator();
    const { hash } = await preview(boss, bytes(...ROWS));
    const both = await Promise.all([apply(boss, bytes(...ROWS), hash), apply(boss, bytes(...ROWS), hash)]);
    expect(both.map(({ applied }) => applied).sort()).toEqual([false, true]);
    expect(await people()).toHaveLength(3);
    expect(await db().selectFrom('team').selectAll().execute()).toHaveLength(2);
  });

  it('waits for a change under way and then is shown anew', async () => {
    const boss = await administrator();
    await person({ id: 'ada', email: 'ada@x.org', name: 'Ada' });
    const { hash } = await preview(boss, bytes(...ROWS));
    const elsewhere = connect(url());
    try {
      const change = await elsewhere.startTransaction().execute();
      await change.updateTable('person').set({ name: 'Ada King' }).where('id', '=', 'ada').execute();
      const applying = apply(boss, bytes(...ROWS), hash);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await change.commit().execute();
      expect((await applying).applied).toBe(false);
    } finally {
      await elsewhere.destroy();
    }
    expect(await db().selectFrom('person').select('name').where('id', '=', 'ada').execute()).toEqual([{ name: 'Ada King' }]);
  });

  it('that fails on the way leaves nothing behind', async () => {
    const boss = await administrator();
    const before = await everything();
    const { hash } = await preview(boss, bytes(...ROWS));
    await db().schema.alterTable('audit_entry').renameTo('elsewhere').execute();
    await expect(apply(boss, bytes(...ROWS), hash)).rejects.toThrow(/audit_entry/);
    await db().schema.alterTable('elsewhere').renameTo('audit_entry').execute();
    expect(await everything()).toEqual(before);
  });

  it('never takes the role from the last administrator, and says so', async () => {
    const boss = await administrator();
    const { plan } = await apply(boss, bytes('boss@example.org,Boss,learner,,,'));
    expect(plan.rejected).toEqual([{ line: 2, reason: expect.stringContaining('is the last administrator') as string }]);
    expect((await db().selectFrom('person').select('roles').executeTakeFirstOrThrow()).roles).toBe('administrator');
  });

  it('is written into the log, with each change of roles beside the person whose they are', async () => {
    const boss = await administrator();
    await person({ id: 'ada', email: 'ada@x.org', name: 'Ada Lovelace', roles: 'trainer' });
    await person({ id: 'lead', email: 'lead@x.org', name: 'Lead' });
    await apply(boss, bytes('ada@x.org,,learner,Desk,Autumn,lead@x.org', 'new@x.org,New,,,,', 'tea@x.org,Tea,trainer,,,'));
    const tea = await db().selectFrom('person').select('id').where('email', '=', 'tea@x.org').executeTakeFirstOrThrow();
    const log = await db().selectFrom('audit_entry').select(['organisation_id', 'actor_id', 'subject_id', 'action', 'detail']).execute();
    const rank = ['import-roster', 'ada', 'lead', tea.id];
    const rankOf = (one: (typeof log)[number]) => rank.indexOf(one.subject_id ?? one.action);
    expect(log.sort((a, b) => rankOf(a) - rankOf(b)).map(({ detail, ...entry }) => ({ ...entry, detail: JSON.parse(detail) as object }))).toEqual([
      { organisation_id: 'default', actor_id: 'boss', subject_id: null, action: 'import-roster', detail: { create: 2, update: 1, same: 0, rejected: 0, teams: 1, cohorts: 1 } },
      { organisation_id: 'default', actor_id: 'boss', subject_id: 'ada', action: 'change-roles', detail: { before: 'trainer', after: 'learner', by: 'roster' } },
      { organisation_id: 'default', actor_id: 'boss', subject_id: 'lead', action: 'change-roles', detail: { before: 'learner', after: 'manager', by: 'roster' } },
      { organisation_id: 'default', actor_id: 'boss', subject_id: tea.id, action: 'change-roles', detail: { before: null, after: 'trainer', by: 'roster' } },
    ]);
  });

  it('gives who joins a cohort its duties, and enrols them', async () => {
    const boss = await administrator();
    await publishSound('default', [...SMALL_CONTENT, file('courses/basics/course.yaml', courseOf('Basics', 'scenario: charger'))]);
    await apply(boss, bytes('a@x.org,A,,,Autumn,'));
    const course = await findContent(db(), 'default', 'course', 'basics');
    const cohort = await db().selectFrom('cohort').select('id').executeTakeFirstOrThrow();
    await insertAssignment(db(), { id: 'duty', organisation_id: 'default', content_id: course?.id ?? '', cohort_id: cohort.id, due_on: '2026-12-16', team_id: null, person_id: null, starts_on: null, mastery: null, created_at: '2026-01-01T08:00:00.000Z' });
    await apply(boss, bytes('a@x.org,A,,,Autumn,', 'b@x.org,B,,,autumn,'));
    const enrolled = await db().selectFrom('enrolment').innerJoin('person', 'person.id', 'person_id').select(['email', 'course_id']).execute();
    expect(enrolled).toEqual([{ email: 'b@x.org', course_id: course?.id }]);
    const duties = await db().selectFrom('duty').innerJoin('person', 'person.id', 'person_id').select(['email', 'content_id', 'due_on']).execute();
    expect(duties).toEqual([{ email: 'b@x.org', content_id: course?.id, due_on: '2026-12-16' }]);
  });

  it('takes text that would be code elsewhere as text', async () => {
    const boss = await administrator();
    const name = `'); drop table person; -- =1+1 <script>`;
    await apply(boss, bytes(`a@x.org,"${name}",$1 ?,%_,"{""a"":1}",`));
    expect((await people())[0]?.slice(0, 5)).toEqual(['a@x.org', name, '', '$1 ?', '%_']);
    expect(countsOf((await apply(boss, bytes(`a@x.org,"${name}",$1 ?,%_,"{""a"":1}",`))).plan)).toMatchObject({ same: 1 });
  });

  it('of ten thousand lines is applied in seconds, and again changes nobody', { timeout: 120_000 }, async () => {
    const boss = await administrator();
    const rows = (work: string) => Array.from({ length: 10_000 }, (_, n) => `p${n}@x.org,Person ${n},${work},Team ${n % 200},Autumn|Wave ${n % 20},${n < 200 ? '' : `p${n % 200}@x.org`}`);
    const first = bytes(...rows('service-desk'));
    const times: number[] = [];
    const timed = async (roster: Uint8Array) => {
      const { hash } = await preview(boss, roster);
      const started = performance.now();
      const { plan } = await apply(boss, roster, hash);
      times.push(performance.now() - started);
      return countsOf(plan);
    };
    expect(await timed(first)).toEqual({ create: 10_000, update: 0, same: 0, rejected: 0 });
    expect(await timed(first)).toEqual({ create: 0, update: 0, same: 10_000, rejected: 0 });
    expect(await timed(bytes(...rows('systems')))).toEqual({ create: 0, update: 10_000, same: 0, rejected: 0 });
    const { rows: counted } = await sql<{ people: number; members: number; managers: number }>`select
      (select count(*) from person where job = 'systems') as people, (select count(*) from cohort_member) as members,
      (select count(*) from person where roles = 'manager') as managers`.execute(db());
    expect(counted).toEqual([{ people: 10_000, members: 20_000, managers: 200 }]);
    // Generous, for a busy machine: alone it takes one to two.
    expect(Math.max(...times)).toBeLessThan(15_000);
  });
});

describe('a roster in a form', () => {
  it('comes back byte for byte, and anything else as nothing', () => {
    const roster = new Uint8Array([0xef, 0xbb, 0xbf, 13, 10, 0, 255, 34]);
    expect([...(unpackRoster(packRoster(roster)) ?? [])]).toEqual([...roster]);
    for (const words of ['', 'x', Buffer.from('no gzip').toString('base64'), packRoster(roster).slice(0, 20)]) expect(unpackRoster(words)).toBeUndefined();
  });

  it('that unpacks to more than a roster may have is nothing', () => {
    expect(unpackRoster(packRoster(new Uint8Array(ROSTER_BYTES + 1)))).toBeUndefined();
    expect(unpackRoster(packRoster(new Uint8Array(ROSTER_BYTES)))).toBeDefined();
  });
});
