import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startMailRunner } from '#app/services/manage/mail-runner.server.ts';
import type { Runner } from '#app/services/runner.server.ts';
import { sendMails } from '#app/services/mail/send-mails.server.ts';
import { connect, db, replaceDb, type Db } from '#db';
import { claimMail, insertMailReasons, insertMails, settleMail } from '#db/queries/mail.ts';
import type { MailRow } from '#db/schema.ts';
import { eachDatabase } from '#test/support/database.ts';
import { contentRow, dutyRow } from '#test/support/duties.ts';
import { mailProcess } from '#test/support/mail-process.ts';
import { mailServer, oddServer } from '#test/support/mail-server.ts';
import { organisation, person } from '#test/support/organisation.ts';

const START = new Date('2026-12-09T09:00:00Z');
const MINUTE = 60_000;
let clock = START;
const now = () => clock;

const closing: (() => unknown)[] = [];
beforeEach(() => {
  clock = START;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const close of closing.splice(0).reverse()) await close();
});

const mails = () => db().selectFrom('mail').selectAll().orderBy('key').execute();

function newRunner(): Runner {
  const runner = startMailRunner({ now, everyMs: 3600_000 });
  closing.push(() => runner.stop());
  return runner;
}

async function serverInSettings() {
  const server = await mailServer();
  closing.push(() => server.close());
  useServer(server.port);
  return server;
}

function useServer(port: number): void {
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`);
  vi.stubEnv('MAIL_FROM', 'training@example.org');
}

async function queued(n: number, row: Partial<MailRow> = {}): Promise<string[]> {
  const rows = Array.from({ length: n }, (_, index) => {
    const id = randomUUID();
    return { id, organisation_id: 'default', key: `test:${String(index).padStart(3, '0')}:${id}`, person_id: null, address: `p${index}@example.org`, subject: 'S', body: 'B', made_at: START.toISOString(), send_after: START.toISOString(), tries: 0, ...row };
  });
  await insertMails(db(), rows);
  return rows.map(({ id }) => id);
}

eachDatabase('the outbox', (_database, _kind, url) => {
  test('each reminder goes out once, through processes that are killed or asked to stop, and an hour of answers 4xx', async () => {
    await organisation();
    const server = await serverInSettings();
    const { id: course } = await contentRow();
    for (let n = 0; n < 5; n++) await dutyRow((await person({ email: `p${n}@example.org`, name: `Person ${n}` })).id, course);
    const start = () => {
      const started = mailProcess(url(), server.url);
      closing.push(() => started.end('SIGKILL'));
      return started;
    };
    const at = (minute: number) => new Date(START.getTime() + minute * MINUTE);
    server.answer(451, 'greylisted');
    let sender = start();
    for (let minute = 0; minute < 60; minute++) {
      if (minute === 30) {
        await sender.end('SIGKILL');
        sender = start();
      }
      await sender.round(at(minute));
    }
    expect(server.taken).toEqual([]);
    expect(server.asked()).toBe(5 * 6);
    expect(new Set((await mails()).map(({ trouble }) => trouble))).toEqual(new Set(['The mail server said: 451 greylisted']));
    server.answer(undefined);
    for (let minute = 60; minute < 120; minute++) {
      const due = (await mails()).some(({ sent_at, send_after }) => !sent_at && send_after <= at(minute).toISOString());
      if (due && server.taken.length === 0) {
        sender.begin(at(minute));
        await vi.waitUntil(() => server.taken.length > 0, { timeout: 10_000, interval: 1 });
        await sender.end('SIGTERM');
        sender = start();
      }
      await sender.round(at(minute));
    }
    expect(server.taken.map(({ to }) => to[0]).sort()).toEqual(['p0@example.org', 'p1@example.org', 'p2@example.org', 'p3@example.org', 'p4@example.org']);
    expect((await mails()).every(({ sent_at, claimed_until, trouble }) => sent_at && !claimed_until && !trouble)).toBe(true);
  }, 120_000);

  test('several processes at one outbox send each mail once', async () => {
    await organisation();
    const server = await serverInSettings();
    await queued(60);
    const mine = db();
    const other = connect(url());
    try {
      const [first, second] = [newRunner(), newRunner()];
      const under = first.round();
      replaceDb(other);
      await Promise.all([under, second.round()]);
    } finally {
      replaceDb(mine);
      await other.destroy();
    }
    expect(server.taken.length).toBe(60);
    expect(new Set(server.taken.map(({ to }) => to[0])).size).toBe(60);
  });

  test('a mail whose sender vanished, and one whose connection broke after the message, are uncertain and not sent again', async () => {
    await organisation();
    const [vanished = ''] = await queued(1);
    await claimMail(db(), vanished, START.toISOString(), new Date(START.getTime() + 2 * MINUTE).toISOString());
    await queued(1);
    const odd = await oddServer('drops');
    closing.push(() => odd.close());
    useServer(odd.port);
    await newRunner().round();
    const server = await serverInSettings();
    clock = new Date(START.getTime() + 3 * 60 * MINUTE);
    await newRunner().round();
    expect(server.taken).toEqual([]);
    for (const mail of await mails()) expect(mail.claimed_until && mail.claimed_until < clock.toISOString() && !mail.sent_at && !mail.given_up_at).toBe(true);
    expect((await mails()).filter(({ trouble }) => trouble?.includes('may have been delivered or not'))).toHaveLength(1);
  });

  test('a claim that is no longer ours settles nothing, but what was sent was sent', async () => {
    await organisation();
    const [id = ''] = await queued(1);
    const claim = new Date(START.getTime() + MINUTE).toISOString();
    expect(await claimMail(db(), id, START.toISOString(), claim)).toMatchObject({ id, tries: 1, name: null });
    expect(await claimMail(db(), id, START.toISOString(), claim)).toBeUndefined();
    await settleMail(db(), id, 'another', { claimed_until: null, trouble: 'no' });
    expect((await mails())[0]).toMatchObject({ claimed_until: claim, trouble: null });
    await settleMail(db(), id, 'another', { sent_at: claim, claimed_until: null });
    expect((await mails())[0]?.sent_at).toBe(claim);
  });

  test('5xx is given up with the server’s words; a server that is away for three days too; one probe a minute', async () => {
    await organisation();
    const server = await serverInSettings();
    server.answer(550, 'no such person');
    await queued(1);
    await newRunner().round();
    expect((await mails())[0]).toMatchObject({ given_up_at: START.toISOString(), trouble: 'The mail server said: 550 no such person' });
    await db().deleteFrom('mail').execute();
    useServer(1);
    await queued(3);
    const runner = newRunner();
    await runner.round();
    expect((await mails()).map(({ tries }) => tries).sort()).toEqual([0, 0, 1]);
    for (let hours = 1; hours <= 24 * 5; hours += 1) {
      clock = new Date(START.getTime() + hours * 60 * MINUTE);
      await runner.round();
    }
    expect((await mails()).every(({ given_up_at }) => given_up_at)).toBe(true);
  }, 60_000);

  test('a retry keeps to quiet hours, and a mail that nobody needs any more stays', async () => {
    await organisation();
    const server = await serverInSettings();
    const { id: course } = await contentRow();
    const [ada, ben] = [await person(), await person()];
    const duty = await dutyRow(ada.id, course, { due_on: null });
    const [about = ''] = await queued(1, { person_id: ada.id });
    await insertMailReasons(db(), [{ organisation_id: 'default', key: 'k', mail_id: about, duty_id: duty.id }]);
    await queued(1, { person_id: ben.id });
    clock = new Date('2026-12-11T16:59:30Z');
    server.answer(421, 'later');
    await newRunner().round();
    clock = new Date('2026-12-11T17:01:30Z');
    server.answer(undefined);
    await newRunner().round();
    expect(server.taken).toEqual([]);
    expect((await mails()).every(({ send_after }) => send_after === '2026-12-14T07:00:00.000Z')).toBe(true);
    await db().updateTable('duty').set({ done_at: START.toISOString() }).execute();
    await db().updateTable('person').set({ disabled_at: START.toISOString() }).where('id', '=', ben.id).execute();
    clock = new Date('2026-12-14T07:00:00Z');
    await newRunner().round();
    expect(server.taken).toEqual([]);
    expect((await mails()).map(({ trouble }) => trouble?.split(':')[0])).toEqual(['It is no longer needed', 'It is no longer needed']);
  });

  test('a mail goes to the address that its reader has now', async () => {
    await organisation();
    const server = await serverInSettings();
    const ada = await person({ email: 'new@example.org', name: 'Ада Лавлейс' });
    await queued(1, { person_id: ada.id, address: 'old@example.org' });
    await newRunner().round();
    expect(server.taken[0]?.to).toEqual(['new@example.org']);
  });

  test('without SMTP_URL nothing is sent, and what is old by the time there is one is not sent either', async () => {
    await organisation();
    vi.stubEnv('SMTP_URL', '');
    await queued(1);
    await newRunner().round();
    expect((await mails())[0]).toMatchObject({ tries: 0, sent_at: null, given_up_at: null });
    const server = await serverInSettings();
    clock = new Date(START.getTime() + 8 * 24 * 60 * MINUTE);
    await newRunner().round();
    expect(server.taken).toEqual([]);
    expect((await mails())[0]?.trouble).toContain('out of date');
  });
});

test('a runner survives a database that is away, tells it once, never overlaps, and sends nothing more once stopped', async () => {
  vi.stubEnv('SMTP_URL', '');
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const away: Db = connect('postgres://nobody:secret@127.0.0.1:1/none');
  replaceDb(away);
  closing.push(async () => (replaceDb(undefined), await away.destroy()));
  const runner = newRunner();
  const round = runner.round();
  expect(runner.round()).toBe(round);
  await round;
  await runner.round();
  expect(said).toHaveBeenCalledTimes(1);
  expect(String(said.mock.calls[0]?.[0])).not.toContain('secret');
  await runner.stop();
  await runner.round();
  const stopped = new AbortController();
  stopped.abort();
  await expect(sendMails(away, { now, session: { send: () => Promise.reject(new Error('never')) }, stop: stopped.signal })).rejects.toThrow();
});
