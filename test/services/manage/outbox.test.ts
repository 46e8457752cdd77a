import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { act } from '#app/routes/outbox/act.server.ts';
import { setClock } from '#app/services/clock.server.ts';
import { getOutbox, tryMailAgain } from '#app/services/manage/outbox.server.ts';
import { db } from '#db';
import { insertMails } from '#db/queries/mail.ts';
import type { MailRow } from '#db/schema.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const AT = '2026-12-09T09:00:00.000Z';
const EARLIER = '2026-12-09T08:00:00.000Z';
const LATER = '2026-12-09T10:00:00.000Z';

beforeEach(() => setClock(new Date(AT)));
afterEach(() => {
  setClock(undefined);
  vi.unstubAllEnvs();
});

const mail = (id: string, row: Partial<MailRow> = {}) =>
  insertMails(db(), [{ id, organisation_id: 'default', key: id, person_id: null, address: `${id}@example.org`, subject: 'S', body: 'B', made_at: EARLIER, send_after: EARLIER, tries: 0, ...row }]);

const row = (id: string) => db().selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};

eachDatabase('the outbox page', () => {
  test('each mail in its state, with why; one state alone; the settings never', async () => {
    await organisation();
    const asker = await signedIn({ roles: 'administrator' });
    await mail('queued');
    await mail('failing', { tries: 2, trouble: 'later', send_after: LATER });
    await mail('in-hand', { tries: 1, claimed_until: LATER });
    await mail('uncertain', { tries: 1, claimed_until: EARLIER });
    await mail('given-up', { tries: 1, given_up_at: EARLIER, trouble: 'no such person' });
    await mail('sent', { tries: 1, sent_at: EARLIER });
    vi.stubEnv('SMTP_URL', 'smtp://me:secret@mail.example.org');
    const page = await getOutbox(asker, null, 1);
    expect(page.mails.map(({ id, state }) => [id, state]).filter(([id, state]) => id !== state)).toEqual([]);
    expect(page.counts.map(({ mails }) => mails)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(page.smtp.kind).toBe('wrong');
    expect(JSON.stringify(page)).not.toContain('secret');
    expect((await getOutbox(asker, 'given-up', 1)).mails).toMatchObject([{ id: 'given-up', trouble: 'no such person' }]);
    expect((await getOutbox(asker, 'nonsense', Number.NaN)).mails).toHaveLength(6);
  });

  test('by pages', async () => {
    await organisation();
    const asker = await signedIn({ roles: 'administrator' });
    for (let n = 0; n < 53; n++) await mail(`m${n}`);
    const [first, second] = [await getOutbox(asker, null, 1), await getOutbox(asker, 'queued', 2)];
    expect([first.mails.length, first.more, second.mails.length, second.more]).toEqual([50, true, 3, false]);
  });

  test('what is not sent and not in hand can be tried again', async () => {
    await organisation();
    const asker = await signedIn({ roles: 'administrator' });
    await mail('uncertain', { tries: 1, claimed_until: EARLIER, trouble: 'no answer' });
    await mail('given-up', { tries: 9, given_up_at: EARLIER });
    await mail('in-hand', { tries: 1, claimed_until: LATER });
    await mail('sent', { sent_at: EARLIER });
    for (const id of ['uncertain', 'given-up']) {
      expect(await act(asker, form({ intent: 'again', mail: id }))).toEqual({ ok: true, value: 'queuedAgain' });
      expect(await row(id)).toMatchObject({ tries: 0, claimed_until: null, given_up_at: null, trouble: null, send_after: AT });
    }
    for (const id of ['in-hand', 'sent']) expect(await act(asker, form({ intent: 'again', mail: id }))).toMatchObject({ ok: false });
  });

  test('quiet hours are kept, and what is no time of day is refused', async () => {
    await organisation();
    const asker = await signedIn({ roles: 'administrator' });
    expect(await act(asker, form({ intent: 'quiet', from: '20:00', until: '07:30', weekends: 'on' }))).toEqual({ ok: true, value: 'saved' });
    expect(await act(asker, form({ intent: 'quiet', from: '20 Uhr', until: '' }))).toMatchObject({ ok: false });
    expect((await getOutbox(asker, null, 1)).quiet).toEqual({ from: '20:00', to: '07:30', weekends: true });
  });

  test('nobody else reads it, and nobody reads or moves another organisation’s', async () => {
    await organisation();
    await organisation('other');
    await mail('ours', { given_up_at: EARLIER });
    const stranger = await signedIn({ organisation_id: 'other', roles: 'administrator' });
    expect((await getOutbox(stranger, null, 1)).mails).toEqual([]);
    expect(await thrownStatus(tryMailAgain(stranger, 'ours'))).toBe(404);
    expect((await row('ours')).given_up_at).toBe(EARLIER);
    for (const roles of ['', 'trainer', 'manager']) {
      const other = await signedIn({ roles });
      expect(await thrownStatus(getOutbox(other, null, 1))).toBe(404);
      expect(await thrownStatus(act(other, form({ intent: 'again', mail: 'ours' })))).toBe(404);
      expect(await thrownStatus(act(other, form({ intent: 'quiet', from: '20:00', until: '07:30' })))).toBe(404);
    }
  });
});
