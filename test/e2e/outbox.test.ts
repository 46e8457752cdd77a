import { expect, it } from 'vitest';
import { mailText as t } from '#app/messages/manage/en-mail.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { calling } from '#test/support/calling.ts';
import { demoPerson } from '#test/support/people.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();

const mail = { organisation_id: 'default', person_id: null, subject: '“Not just a user” is due in 7 days', body: 'Hello Lena,\n\na reminder.\n', made_at: '2026-11-20T09:00:00.000Z', send_after: '2026-11-20T09:00:00.000Z' };

it('an administrator sees what is queued and why something fails, tries it again, and sets quiet hours', async () => {
  const { db } = visit.server;
  const address = `${'long-name.'.repeat(12)}@example.org`;
  await db.insertInto('mail').values({ ...mail, id: 'e2e-queued', key: 'e2e-queued', address: 'lena@example.org', tries: 0 }).execute();
  await db.insertInto('mail').values({ ...mail, id: 'e2e-given-up', key: 'e2e-given-up', address, tries: 1, given_up_at: mail.made_at, trouble: 'The mail server said: 550 no such person' }).execute();
  const { page, troubles } = await visit.as(await demoPerson(db, 'admin'));
  await page.goto('/outbox');
  await page.getByText(t.off).waitFor();
  await openAll(page);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: t.counted(t.states['given-up'], 1) }).click();
  await page.getByText('550 no such person').waitFor();
  await page.getByRole('button', { name: t.againOf(mail.subject, address) }).click();
  await page.getByText(t.queuedAgain).waitFor();
  expect(await db.selectFrom('mail').select(['given_up_at', 'tries']).where('id', '=', 'e2e-given-up').executeTakeFirst()).toEqual({ given_up_at: null, tries: 0 });
  await page.getByLabel(t.from, { exact: true }).fill('19:30');
  await page.getByRole('button', { name: t.save }).click();
  await page.getByText(t.saved).waitFor();
  // A page that is opened anew has what was saved, and not only what was typed.
  await page.goto('/outbox');
  expect(await page.getByLabel(t.from, { exact: true }).inputValue()).toBe('19:30');
  expect(troubles).toEqual([]);
});

it('for nobody else is there an outbox', async () => {
  const { db } = visit.server;
  for (const name of ['lena', 'henk', 'ruth']) {
    const caller = await calling(visit.server, await demoPerson(db, name));
    expect((await caller.get('/outbox')).status).toBe(404);
    expect((await caller.post('/outbox', { intent: 'again', mail: 'e2e-queued' })).status).toBe(404);
  }
});
