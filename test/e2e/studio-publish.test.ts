import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { historyText } from '#app/messages/studio/en-history.ts';
import { listText } from '#app/messages/studio/en-list.ts';
import { newText } from '#app/messages/studio/en-new.ts';
import { outlineText } from '#app/messages/studio/en-outline.ts';
import { picturesText } from '#app/messages/studio/en-pictures.ts';
import { publishText } from '#app/messages/studio/en-publish.ts';
import { reviewText } from '#app/messages/studio/en-review.ts';
import { PICTURE_BYTES, TOO_MANY_BYTES } from '#app/domain/content/picture-size.ts';
import { calling, type Caller } from '#test/support/calling.ts';
import { demoPerson, newLearner, type TestPerson } from '#test/support/people.ts';
import { goToDraft, openedDraft, savedAll } from '#test/support/studio.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const SAID = 'Good, a human being.';

it('a scenario from a file is forked, published with a note, compared, restored and retired, and a running attempt stays as it was', async () => {
  const { server } = visit;
  const learner = await calling(server, await newLearner(server.db));
  const early = await learner.begin('helpless-desk');
  const henk = await demoPerson(server.db, 'henk');
  const { page, allow } = await visit.as(henk);
  allow(/status of 400/);
  const caller = await calling(server, henk);
  const draft = await openFromList(page, 'The Helpless Desk');
  await replace(caller, draft, SAID, 'At last, a human being.');
  await replace(caller, draft, 'rates="responsiveness:2 inquiry:0" effects="trust+2"', 'rates="responsiveness:3 inquiry:0" effects="trust+2"');

  await page.goto('/studio');
  const row = page.getByRole('row', { name: /The Helpless Desk/ });
  await row.getByText(listText.unpublished).waitFor();

  // What changes is told scene by scene and by word; without a note nothing is published, and with one it is.
  await page.goto(`/studio/drafts/${draft}/publish`);
  await page.getByText('Choice favour rates responsiveness 3 instead of 2.').waitFor();
  expect(await page.locator('ins').first().textContent()).toContain('At last');
  await page.getByText(publishText.passed(25)).waitFor();
  await page.getByRole('button', { name: publishText.publish }).click();
  await page.getByText(publishText.noteMissing).waitFor();
  await page.getByLabel(publishText.note).fill('Dana is warmer at first.');
  await page.getByRole('button', { name: publishText.publish }).click();
  await page.getByText(publishText.done(2)).waitFor();
  await page.reload();
  await page.getByText(publishText.sameBody).waitFor();

  const late = await learner.begin('helpless-desk');
  expect(await (await learner.get(`/attempts/${early}`)).text()).toContain(SAID);
  expect(await (await learner.get(`/attempts/${late}`)).text()).toContain('At last, a human being.');

  await page.goto('/studio');
  await row.getByText(listText.version(2)).waitFor();
  await row.getByText(listText.origins.fork('scenarios/helpless-desk.mdx')).waitFor();
  await row.getByRole('link', { name: new RegExp(`^${listText.history}`) }).click();
  const second = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: historyText.version(2) }) });
  await second.getByText('Dana is warmer at first.').waitFor();
  await second.getByText('Henk Visser').waitFor();
  await second.getByText(historyText.running(1)).waitFor();

  // Any two can be compared, from either side.
  await page.getByLabel(historyText.compareBefore, { exact: true }).selectOption({ label: historyText.version(2) });
  await page.getByLabel(historyText.compareAfter, { exact: true }).selectOption({ label: historyText.version(1) });
  await page.getByRole('button', { name: historyText.compareButton }).click();
  await page.getByText('Choice favour rates responsiveness 2 instead of 3.').waitFor();

  // Restoring changes the draft alone.
  await page.getByRole('button', { name: historyText.restoreOf(1) }).click();
  await page.getByText(historyText.restored(1)).waitFor();
  expect(await textOf(caller, draft)).toContain(SAID);
  expect(await (await learner.get(`/attempts/${await learner.begin('helpless-desk')}`)).text()).toContain('At last');

  // A retired version is not for new attempts; brought back, it is.
  await page.getByRole('button', { name: historyText.retireOf(2) }).click();
  await page.getByText(historyText.retiredNow(2)).waitFor();
  expect(await (await learner.get(`/attempts/${await learner.begin('helpless-desk')}`)).text()).toContain(SAID);
  expect(await (await learner.get(`/attempts/${late}`)).text()).toContain('At last');
  await page.getByRole('button', { name: historyText.bringBackOf(2) }).click();
  await page.getByText(historyText.broughtBack(2)).waitFor();
  expect(await (await learner.get(`/attempts/${await learner.begin('helpless-desk')}`)).text()).toContain('At last');
});

it('a text with errors shows them with the way to each, and offers no publishing', async () => {
  const henk = await demoPerson(visit.server.db, 'henk');
  const caller = await calling(visit.server, henk);
  const { page } = await visit.as(henk);
  const draft = await openFromList(page, 'The Email-Only Mandate');
  const text = await textOf(caller, draft);
  const target = /to="([a-z-]+)"/.exec(text)?.[0] ?? '';
  await replace(caller, draft, target, 'to="nowhere-at-all"');
  await page.goto(`/studio/drafts/${draft}/publish`);
  const line = text.slice(0, text.indexOf(target)).split('\n').length;
  const link = page.getByRole('link', { name: publishText.line(line), exact: true }).first();
  expect(await link.getAttribute('href')).toContain(`view=source&line=${line}`);
  expect(await page.getByRole('button', { name: publishText.publish }).count()).toBe(0);
  await replace(caller, draft, 'to="nowhere-at-all"', target);
  await page.reload();
  await page.getByText(publishText.sameBody).waitFor();
});

it.each([false, true])('something new begins with a title, and a refusal loses no word (JavaScript: %s)', async (javaScriptEnabled) => {
  const { page, allow } = await visit.as(await demoPerson(visit.server.db, 'henk'), { javaScriptEnabled });
  allow(/status of 400/);
  await page.goto('/studio');
  await page.getByRole('link', { name: listText.newOf.lesson }).click();
  await page.getByLabel(newText.course).waitFor();
  await page.getByLabel(newText.kinds.rubric).check();
  expect(await page.getByLabel(newText.course).isVisible()).toBe(false);
  await page.getByLabel(newText.titleLabel).fill('Plain words');
  await page.getByLabel(newText.slug).fill('it-service');
  await page.getByRole('button', { name: newText.submit }).click();
  await page.getByText('There is a rubric it-service already').or(page.getByText('There is a rubric `it-service` already')).waitFor();
  expect(await page.getByLabel(newText.titleLabel).inputValue()).toBe('Plain words');
  await page.getByLabel(newText.slug).fill(javaScriptEnabled ? 'plain-words-two' : '');
  await page.getByRole('button', { name: newText.submit }).click();
  await page.waitForURL(/\/studio\/drafts\/[\w-]+$/);
  const made = await visit.server.db.selectFrom('draft').select('slug').where('id', '=', page.url().split('/').at(-1) ?? '').executeTakeFirstOrThrow();
  expect(made.slug).toBe(javaScriptEnabled ? 'plain-words-two' : 'plain-words');
});

it('where it is set, nothing is published without another trainer’s approval of this very text', async () => {
  const { db } = visit.server;
  const { page: administrator } = await visit.as(await demoPerson(db, 'admin'));
  await administrator.goto('/studio');
  await administrator.getByLabel(listText.settingLabel).check();
  await administrator.getByRole('button', { name: listText.settingSave }).click();
  await administrator.getByText(listText.settingSaved).waitFor();

  const henk = await demoPerson(db, 'henk');
  const caller = await calling(visit.server, henk);
  const { page } = await visit.as(henk);
  const draft = await openFromList(page, 'Taking a complaint well');
  const title = 'title: Taking a complaint well';
  await replace(caller, draft, title, `${title}, and gladly`);
  await page.goto(`/studio/drafts/${draft}/publish`);
  await page.getByText(publishText.reviewNeeded).waitFor();
  expect(await page.getByRole('button', { name: publishText.publish }).count()).toBe(0);
  const { revision } = await db.selectFrom('draft').select('revision').where('id', '=', draft).executeTakeFirstOrThrow();
  const forced = await caller.post(`/studio/drafts/${draft}/publish`, { intent: 'publish', note: 'Never mind the others.', revision: String(revision) });
  expect(forced.status).toBe(400);
  await page.getByLabel(publishText.reviewNote).fill('Is this title too much?');
  await page.getByRole('button', { name: publishText.reviewAsk }).click();
  await page.getByText(publishText.waiting).waitFor();
  expect(await page.getByRole('button', { name: publishText.approve }).count()).toBe(0);

  const { page: other, allow } = await visit.as(await trainer('Tilde Trainer'));
  allow(/status of 400/);
  await other.goto('/studio');
  await other.getByRole('link', { name: reviewText.asked('Taking a complaint well', 'Henk Visser') }).click();
  await other.getByText('Is this title too much?').waitFor();
  await other.getByRole('button', { name: publishText.refuse }).click();
  await other.getByText(publishText.remarkMissing).waitFor();
  await other.getByLabel(publishText.remark).fill('A little. Take “gladly” away.');
  await other.getByRole('button', { name: publishText.refuse }).click();
  await other.getByText(publishText.answered).waitFor();

  await page.reload();
  await page.getByText('A little. Take “gladly” away.').waitFor();
  await replace(caller, draft, ', and gladly', ', and soon');
  await page.reload();
  await page.getByText(publishText.stale).waitFor();
  await page.getByLabel(publishText.reviewNote).fill('And now?');
  await page.getByRole('button', { name: publishText.reviewAsk }).click();
  await page.getByText(publishText.waiting).waitFor();
  await other.goto(`/studio/drafts/${draft}/publish`);
  await other.getByRole('button', { name: publishText.approve }).click();
  await other.getByText(publishText.answered).waitFor();
  await page.reload();
  await page.getByLabel(publishText.note).fill('A better title.');
  await page.getByRole('button', { name: publishText.publish }).click();
  await page.getByText(publishText.done(2)).waitFor();

  await administrator.getByLabel(listText.settingLabel).uncheck();
  await administrator.getByRole('button', { name: listText.settingSave }).click();
  await expect.poll(async () => (await db.selectFrom('setting').select('value').execute()).map(({ value }) => value)).toEqual(['off']);
});

it.each([false, true])('a picture is added with words for those who do not see it (JavaScript: %s)', async (javaScriptEnabled) => {
  const { page, allow } = await visit.as(await demoPerson(visit.server.db, 'henk'), { javaScriptEnabled });
  allow(/status of 400/);
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
  const name = `desk-${String(javaScriptEnabled)}`;
  await page.goto('/studio/pictures');
  await page.getByLabel(picturesText.file).setInputFiles({ name: 'desk.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)">') });
  await page.getByLabel(picturesText.alt).fill('A desk.');
  await page.getByRole('button', { name: picturesText.submit }).click();
  await page.locator('#picture-error').waitFor();
  expect(await page.getByLabel(picturesText.alt).inputValue()).toBe('A desk.');
  await page.getByLabel(picturesText.file).setInputFiles({ name: `${name}.png`, mimeType: 'image/png', buffer: png });
  await page.getByLabel(picturesText.alt).fill('');
  await page.getByRole('button', { name: picturesText.submit }).click();
  await page.getByText(picturesText.altMissing).waitFor();
  await page.getByLabel(picturesText.file).setInputFiles({ name: `${name}.png`, mimeType: 'image/png', buffer: png });
  await page.getByLabel(picturesText.alt).fill(`The desk ${name}.`);
  await page.getByRole('button', { name: picturesText.submit }).click();
  await page.getByText(picturesText.added(`${name}.png`)).waitFor();
  const picture = page.getByRole('img', { name: `The desk ${name}.` });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
});

it('a picture that is too large, or sent without a connection, is refused beside its field, and the editor stays', async () => {
  const henk = await demoPerson(visit.server.db, 'henk');
  const draft = await openedDraft(visit, henk, 'scenario', 'helpless-desk');
  const { page, context, allow } = await visit.as(henk);
  allow(/ERR_/);
  await goToDraft(page, draft, 'outline');
  await page.getByText(outlineText.lines.uploadPicture).click();
  const add = async (size: number) => {
    await page.getByLabel(picturesText.file).setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.alloc(size, 1) });
    await page.getByLabel(picturesText.alt).fill('A desk.');
    await page.getByRole('button', { name: picturesText.submit }).click();
  };
  await add(PICTURE_BYTES + 100_000);
  await page.getByText(TOO_MANY_BYTES).waitFor();
  await context.setOffline(true);
  await add(1000);
  await page.getByText(picturesText.notSent).waitFor();
  expect(await page.getByLabel(picturesText.alt).inputValue()).toBe('A desk.');
  await context.setOffline(false);
  await savedAll(page);
});

it('learners and other organisations find nothing of it', async () => {
  const { db } = visit.server;
  const henk = await demoPerson(db, 'henk');
  const own = await calling(visit.server, henk);
  const { page } = await visit.as(henk);
  const draft = await openFromList(page, 'Service in one reply');
  const elsewhere = await trainer('Olga Other');
  const organisation = await db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
  await db.insertInto('organisation').values({ ...organisation, id: 'other', slug: 'other' }).execute();
  await db.updateTable('person').set({ organisation_id: 'other' }).where('id', '=', elsewhere.id).execute();
  const version = await db.selectFrom('content_version').select('id').executeTakeFirstOrThrow();

  const places = [`/studio/drafts/${draft}`, `/studio/drafts/${draft}/publish`, `/studio/drafts/${draft}/history`, `/studio/drafts/${draft}/export`];
  for (const place of places) expect([place, (await own.get(place)).status]).toEqual([place, 200]);
  const outside = await calling(visit.server, elsewhere);
  const learner = await calling(visit.server, await newLearner(db));
  for (const caller of [outside, learner]) {
    for (const place of places) expect([place, (await caller.get(place)).status]).toEqual([place, 404]);
    const wishes: Record<string, string>[] = [{ intent: 'publish', note: 'Mine.', revision: '0' }, { intent: 'ask', 'review-note': 'Look.' }, { intent: 'refuse', review: 'any', remark: 'No.' }];
    for (const fields of wishes) expect((await caller.post(`/studio/drafts/${draft}/publish`, fields)).status).toBe(404);
    for (const intent of ['restore', 'retire', 'bring-back', 'take-file', 'retire-all']) expect((await caller.post(`/studio/drafts/${draft}/history`, { intent, version: version.id })).status).toBe(404);
    expect((await caller.post('/studio/open', { kind: 'scenario', slug: 'helpless-desk' })).status).toBe(404);
  }
  for (const place of ['/studio', '/studio/new', '/studio/pictures']) expect([place, (await learner.get(place)).status]).toEqual([place, 404]);
  expect((await learner.post('/studio/new', { kind: 'rubric', title: 'Mine' })).status).toBe(404);
  expect((await learner.post('/studio/pictures', {})).status).toBe(404);
  expect((await own.post('/studio', { intent: 'setting', review: 'on' })).status).toBe(404);
  expect(await (await outside.get('/studio')).text()).not.toContain('Helpless');
});

/** Opens a row's draft from the Studio's front page and returns its id. */
async function openFromList(page: Page, title: string): Promise<string> {
  await page.goto('/studio');
  const row = page.getByRole('row', { name: new RegExp(title) });
  await row.getByRole('button', { name: new RegExp(`^${listText.history}`) }).or(row.getByRole('link', { name: new RegExp(`^${listText.history}`) })).click();
  await page.waitForURL(/\/history$/);
  return page.url().split('/').at(-2) ?? '';
}

const textOf = async (caller: Caller, draft: string): Promise<string> => (await caller.get(`/studio/drafts/${draft}/export`)).text();

/** Changes words of a draft as the editor does. */
async function replace(caller: Caller, draft: string, remove: string, insert: string): Promise<void> {
  const text = await textOf(caller, draft);
  const { revision } = await visit.server.db.selectFrom('draft').select('revision').where('id', '=', draft).executeTakeFirstOrThrow();
  const change = { key: randomUUID(), label: 'Edit', undoes: null, edits: [{ at: text.indexOf(remove), remove, insert }] };
  const answer = await caller.post(`/studio/drafts/${draft}/changes`, { since: String(revision), tab: 'test', changes: JSON.stringify([change]) });
  expect(answer.status).toBe(200);
}

async function trainer(name: string): Promise<TestPerson> {
  const person = await newLearner(visit.server.db, name);
  await visit.server.db.updateTable('person').set({ roles: 'trainer' }).where('id', '=', person.id).execute();
  return person;
}
