import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queueReminders } from '#app/services/manage/remind.server.ts';
import { saveQuietHours } from '#app/services/mail/mail-settings.server.ts';
import { connect, db, replaceDb } from '#db';
import { insertTeam } from '#db/queries/organisations.ts';
import { refreshDuties } from '#db/queries/duty-progress.ts';
import { eachDatabase } from '#test/support/database.ts';
import { contentRow, dutyRow } from '#test/support/duties.ts';
import { organisation, person } from '#test/support/organisation.ts';

const at = (moment: string) => new Date(moment);
const NOON = at('2026-12-09T11:00:00Z');
const mails = () => db().selectFrom('mail').selectAll().orderBy('made_at').orderBy('key').execute();
const reasons = async () => (await db().selectFrom('mail_reason').select('key').orderBy('key').execute()).map(({ key }) => key);

beforeEach(() => vi.stubEnv('PUBLIC_URL', 'https://desk.example.org/'));
afterEach(() => vi.unstubAllEnvs());

eachDatabase('queueReminders', (_database, _kind, url) => {
  test('one mail for several duties of one person on one day, each told once, through the whole course of it', async () => {
    await organisation();
    const ada = await person({ name: 'Ada', email: 'ada@example.org' });
    const [one, two] = [await contentRow({ title: 'One', slug: 'one' }), await contentRow({ title: 'Two', kind: 'scenario', slug: 'two' })];
    const first = await dutyRow(ada.id, one.id);
    const [second, third] = [await dutyRow(ada.id, two.id, { due_on: '2026-12-15' }, (await contentRow({ title: 'Before' })).id), await dutyRow(ada.id, (await contentRow({ title: 'Three' })).id, {}, one.id)];
    await db().transaction().execute((tx) => refreshDuties(tx, 'default'));
    expect(await queueReminders(NOON)).toBe(1);
    expect(await queueReminders(NOON)).toBe(0);
    const [mail] = await mails();
    expect(mail).toMatchObject({ key: `reminders:${ada.id}:2026-12-09`, address: 'ada@example.org', send_after: NOON.toISOString(), subject: '2 trainings to finish: the first is due in 6 days' });
    expect(mail?.body).toContain('https://desk.example.org/scenarios/two');
    expect(mail?.body).toContain('Complete “Before” first.');
    // One comes first and is in the mail: what waits for it is not asked for before it is late.
    expect(mail?.body).not.toContain('Three');
    expect(await reasons()).toEqual([`duty:${first.id}:before:7:2026-12-16`, `duty:${second.id}:before:7:2026-12-15`].sort());
    for (let hour = 0; hour < 24 * 80; hour += 6) await queueReminders(new Date(NOON.getTime() + hour * 3600_000));
    const told = await reasons();
    expect(told.filter((key) => key.startsWith(`duty:${first.id}:`)).map((key) => key.split(':').slice(2, -1).join(':')).sort()).toEqual(['before:1', 'before:7', 'due', 'overdue:1', 'overdue:21', 'overdue:35', 'overdue:49', 'overdue:7']);
    expect(told.find((key) => key.startsWith(`duty:${third.id}:`))).toMatch(/:overdue:1:/);
    const days = (await mails()).map(({ made_at, send_after }) => (expect(send_after).toBe(made_at), new Date(made_at).getUTCDay()));
    expect(days.every((day) => day > 0 && day < 6)).toBe(true);
  }, 60_000);

  test('nothing of what is done, ended, somebody’s who is disabled, or without a date; nothing in quiet hours', async () => {
    await organisation();
    const { id: course } = await contentRow();
    const [ada, gone] = [await person(), await person({ disabled_at: NOON.toISOString() })];
    await dutyRow(ada.id, course, { done_at: NOON.toISOString() });
    await dutyRow(ada.id, course, { ended_at: NOON.toISOString() });
    await dutyRow(ada.id, course, { due_on: null });
    await dutyRow(gone.id, course);
    expect(await queueReminders(NOON)).toBe(0);
    await dutyRow(ada.id, course);
    for (const quiet of ['2026-12-09T06:00:00Z', '2026-12-09T18:00:00Z', '2026-12-12T11:00:00Z']) expect(await queueReminders(at(quiet))).toBe(0);
    expect(await saveQuietHours(db(), 'default', { from: '25:00', to: '04:00', weekends: true })).toBe(false);
    await saveQuietHours(db(), 'default', { from: '22:00', to: '04:00', weekends: true });
    expect(await queueReminders(at('2026-12-12T11:00:00Z'))).toBe(1);
  });

  test('two duties of one content are one thing to do, with the earlier date; both are told', async () => {
    await organisation();
    const [ada, { id: course }] = [await person(), await contentRow()];
    await dutyRow(ada.id, course, { due_on: '2026-12-14' });
    await dutyRow(ada.id, course, { due_on: '2026-12-16' });
    await queueReminders(NOON);
    const [mail] = await mails();
    expect(mail?.subject).toBe('“Not just a user” is due in 5 days');
    expect(await reasons()).toHaveLength(2);
  });

  test('each duty in its own time zone, also where its zone is unknown', async () => {
    await organisation();
    const { id: course } = await contentRow();
    await dutyRow((await person({ name: 'Aroha' })).id, course, { time_zone: 'Pacific/Auckland', due_on: '2026-12-10' });
    await dutyRow((await person({ name: 'Odd' })).id, course, { time_zone: 'Mars/Olympus', due_on: '2026-12-09' });
    await queueReminders(at('2026-12-08T20:00:00Z'));
    expect((await mails()).map(({ body }) => body.split('\n')[0])).toEqual(['Hello Aroha,']);
    await queueReminders(at('2026-12-09T09:00:00Z'));
    expect((await mails()).map(({ body }) => body.split('\n')[0])).toEqual(['Hello Aroha,', 'Hello Odd,']);
  });

  test('more people than a page holds, by two processes at once: nobody is left out and nobody told twice', async () => {
    await organisation();
    const { id: course } = await contentRow();
    const people = await Promise.all(Array.from({ length: 620 }, (_, n) => person({ name: `Person ${n}` })));
    for (const { id } of people) await dutyRow(id, course);
    const mine = db();
    const other = connect(url());
    try {
      const first = queueReminders(NOON);
      replaceDb(other);
      await Promise.all([first, queueReminders(NOON)]);
      await queueReminders(NOON);
    } finally {
      replaceDb(mine);
      await other.destroy();
    }
    expect((await mails()).length).toBe(620);
    expect((await reasons()).length).toBe(620);
  }, 60_000);

  test('on Mondays a manager is told who is late and what is next in the teams below, once, with no words and no scores', async () => {
    await organisation();
    await organisation('other');
    const mara = await person({ name: 'Mara', roles: 'manager' });
    await person({ name: 'Nobody below', roles: 'manager' });
    await insertTeam(db(), { id: 'top', organisation_id: 'default', name: 'Top', manager_id: mara.id, parent_id: null });
    await insertTeam(db(), { id: 'low', organisation_id: 'default', name: 'Low', manager_id: null, parent_id: 'top' });
    await insertTeam(db(), { id: 'far', organisation_id: 'default', name: 'Far', manager_id: null, parent_id: null });
    const { id: course } = await contentRow();
    const ben = await person({ name: 'Ben', team_id: 'low' });
    await dutyRow(ben.id, course, { due_on: '2026-11-30' });
    await dutyRow(ben.id, course, { due_on: '2026-12-02' });
    await dutyRow((await person({ name: 'Cleo', team_id: 'top' })).id, course, { due_on: '2026-12-07' });
    await dutyRow((await person({ name: 'Done', team_id: 'top' })).id, course, { due_on: '2026-11-30', done_at: NOON.toISOString() });
    await dutyRow((await person({ name: 'Stranger', team_id: 'far' })).id, course, { due_on: '2026-11-30' });
    for (const moment of ['2026-12-07T06:00:00Z', '2026-12-07T08:00:00Z', '2026-12-07T12:00:00Z', '2026-12-08T09:00:00Z']) await queueReminders(at(moment));
    const digests = (await mails()).filter(({ key }) => key.startsWith('digest:'));
    expect(digests.map(({ key }) => key)).toEqual([`digest:${mara.id}:2026-12-07`]);
    expect(digests[0]?.subject).toBe('Training in your teams: 1 late, 1 due within a week');
    expect(digests[0]?.body).toContain('Ben: “Not just a user” was due on Monday 30 November 2026');
    expect(digests[0]?.body).toContain('Cleo: “Not just a user” is due on Monday 7 December 2026');
    expect(digests[0]?.body).not.toMatch(/Stranger|Done/);
    await queueReminders(at('2026-12-14T09:00:00Z'));
    expect((await mails()).filter(({ key }) => key.startsWith('digest:'))).toHaveLength(2);
  });
});
