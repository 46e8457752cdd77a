import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import { hydrated } from '#test/support/browser.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { calling } from '#test/support/calling.ts';
import { demoPerson, newLearner } from '#test/support/people.ts';
import { certificateRow, thanksRow } from '#test/support/recognised.ts';
import { visiting } from '#test/support/visiting.ts';

const { certificates: c, give: g, thanks: t, verify: v, sheet: s } = recognitionText;
const visit = visiting();
const LONG = {
  person_name: 'Maximiliane-Alexandrina Freifrau von Hohenzollern-Sigmaringen zu Schwarzenberg und Oberwesterwald-Lichtenstein zu Guttenberg',
  title: 'How to find out what somebody really needs, see it through to the very end, say so plainly, and stay until it is done',
  organisation_name: 'Gesellschaft für wissenschaftliche Datenverarbeitung mit beschränkter Haftung, Niederlassung Süd',
  mastered_at: '2026-09-04T10:00:00.000Z',
  expires_on: '2028-09-03',
};

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length;
const main = (page: Page) => page.getByRole('main').innerText();
const someone = async (name = 'Wanda Thanked') => newLearner(visit.server.db, name);

it('a course that is completed gives a certificate, which prints on one page and is verified by anybody', async () => {
  const { db } = visit.server;
  const learner = await someone('Nell Newcomer');
  const items = await db.selectFrom('course_item').select(['content_id']).execute();
  const at = '2026-11-20T10:00:00.000Z';
  await db.insertInto('progress').values(items.map(({ content_id }) => ({ person_id: learner.id, content_id, organisation_id: 'default', started_at: at, completed_at: at, succeeded_at: null, best_score: null, attempts: 0, updated_at: at }))).execute();
  const { page } = await visit.as(learner);
  await page.goto('/certificates');
  await page.getByRole('link', { name: 'Not just a user' }).click();
  await page.getByRole('heading', { name: 'Nell Newcomer' }).waitFor();
  const sheet = await page.getByRole('article', { name: s.kind }).innerText();
  expect(sheet).toContain('20 November 2026');
  expect(sheet).not.toContain(s.mastery);
  const { code } = await db.selectFrom('certificate').select('code').where('person_id', '=', learner.id).executeTakeFirstOrThrow();
  const grouped = code.replace(/(....)(....)(....)/, '$1-$2-$3');
  expect(sheet).toContain(`${visit.server.origin}/verify/${grouped}`);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.goto('/courses/not-just-a-user');
  await page.getByRole('link', { name: c.openShort }).waitFor();

  const { page: outside } = await visit.stranger({ javaScriptEnabled: false });
  await outside.goto('/verify');
  await outside.getByLabel(v.code).fill(` ${grouped.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `);
  await outside.getByRole('button', { name: v.submit }).click();
  await outside.getByText(v.answers.valid).waitFor();
  const told = await main(outside);
  expect(told).toContain('Nell Newcomer');
  expect(told).not.toContain('@');
});

it('the longest names still print on one page, on A4 and on Letter, lying and standing', async () => {
  const person = await someone();
  await certificateRow(visit.server.db, person, { ...LONG, code: '2K3M9QXAPD22' });
  const { page } = await visit.as(person);
  await page.goto('/certificates/2K3M-9QXA-PD22');
  for (const format of ['A4', 'Letter']) for (const landscape of [true, false]) expect(pagesOf(await page.pdf({ format, landscape })), `${format} ${landscape}`).toBe(1);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

it('a certificate is open to its owner and administrators, who can withdraw it', async () => {
  const person = await someone();
  await certificateRow(visit.server.db, person, { code: '3K3M9QXAPD22' });
  for (const name of ['lena', 'ruth', 'henk']) {
    const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
    for (const address of ['/certificates/3K3M-9QXA-PD22', '/certificates/3K3M-9QXA-PD22.data']) expect((await caller.get(address)).status, name).toBe(404);
    expect((await caller.post('/certificates/3K3M-9QXA-PD22', {})).status, name).toBe(404);
  }
  const { page } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  await page.goto(`/people/${person.id}`);
  await page.getByRole('link', { name: 'Not just a user' }).click();
  await page.getByText(c.withdraw).click();
  await page.getByRole('button', { name: c.withdrawSure }).click();
  await page.getByText(c.notGenuine.withdrawn).waitFor();
  const stranger = await visit.stranger();
  await stranger.page.goto('/verify/3K3M-9QXA-PD22');
  await stranger.page.getByText(v.answers.withdrawn).waitFor();
});

it('somebody is found and thanked by keyboard alone, and told of it on home', async () => {
  const [giver, receiver] = [await someone('Gina Giver'), await someone('Rosa Receiver')];
  const { page } = await visit.as(giver);
  await page.goto('/thanks');
  await hydrated(page);
  const tabTo = async (wanted: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      const name = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.closest('label')?.textContent ?? (at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : undefined) ?? at?.textContent ?? '';
      });
      if (name.startsWith(wanted)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${wanted} cannot be reached by keyboard.`);
  };
  await tabTo(t.give);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: g.title }).waitFor();
  await tabTo(g.find);
  await page.keyboard.type('rosa rec');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Rosa Receiver' }).waitFor();
  await tabTo('Rosa Receiver');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: g.titleTo('Rosa Receiver') }).waitFor();
  // One stop for all the behaviours, and the arrows within.
  await tabTo('Empathy');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(g.words);
  await page.keyboard.type('You rang back before noon.');
  await page.getByText(g.left(26, 600)).waitFor();
  await tabTo(g.submit);
  await page.keyboard.press('Enter');
  await page.getByText(t.given).waitFor();
  expect(await main(page)).toContain('You rang back before noon.');
  expect(await main(page)).toContain('Responsiveness');

  const { page: hers } = await visit.as(receiver);
  await hers.goto('/');
  await hers.getByText(t.fresh(['Gina Giver'])).waitFor();
  await hers.getByRole('link', { name: t.read }).click();
  await hers.getByText('You rang back before noon.').waitFor();
  await hers.goto('/');
  expect(await hers.getByText(t.fresh(['Gina Giver'])).count()).toBe(0);
});

it('without scripts words are mended, given, hidden and taken back; what looks like markup stays words', async () => {
  const [giver, receiver] = [await someone('Grit Giver'), await someone('Romy <b>Receiver</b>')];
  const { page, allow } = await visit.as(giver, { javaScriptEnabled: false });
  allow(/status of 400/);
  await page.goto('/thanks/new');
  await page.getByLabel(g.find).fill('romy');
  await page.getByRole('button', { name: g.search }).click();
  await page.getByRole('link', { name: 'Romy <b>Receiver</b>' }).click();
  const odd = '<img src=x onerror="document.title=1">\n{words} 👩🏽‍💻 \u202eevil';
  await page.getByLabel(g.words).fill(odd + 'x'.repeat(10_000));
  await page.getByRole('button', { name: g.submit }).click();
  await page.getByText(g.mistakes.long).waitFor();
  await page.getByText(g.mistakes.criterion).waitFor();
  expect((await page.getByLabel(g.words).inputValue()).length).toBeGreaterThan(10_000);
  await page.getByLabel(g.words).fill(odd);
  await page.getByRole('radio', { name: /^Clarity/ }).check();
  await page.getByRole('button', { name: g.submit }).click();
  await page.getByText(t.given).waitFor();
  expect(await page.locator('.thanks__words').innerText()).toContain('<img src=x onerror="document.title=1">');
  expect(await page.locator('.thanks img').count()).toBe(0);

  const { page: hers } = await visit.as(receiver, { javaScriptEnabled: false });
  await hers.goto('/thanks?show=received');
  await hers.getByRole('button', { name: t.deeds.hide }).click();
  await hers.getByText(t.done.hide).waitFor();
  await hers.getByText(t.hidden).waitFor();
  await page.goto('/thanks?show=given');
  await page.getByRole('button', { name: t.deeds['take-back'] }).click();
  await page.getByText(t.done['take-back']).waitFor();
  await hers.goto('/thanks?show=received');
  await hers.getByText(t.noneShown).waitFor();
});

it('nobody changes thanks that are not theirs, or sees those of another team', async () => {
  const [lena, mei] = [await demoPerson(visit.server.db, 'lena'), await demoPerson(visit.server.db, 'mei')];
  const id = await thanksRow(visit.server.db, await someone(), lena, 'zebra-quartz-lantern');
  const caller = await calling(visit.server, mei);
  expect(await (await (await calling(visit.server, lena)).get('/thanks')).text()).toContain('zebra-quartz-lantern');
  for (const address of ['/thanks', '/thanks.data', '/thanks?by=time']) expect(await (await caller.get(address)).text()).not.toContain('zebra-quartz-lantern');
  for (const deed of ['hide', 'remove', 'take-back', 'show']) expect((await caller.post('/thanks?index', { thanks: id, deed })).status, deed).toBe(404);
  expect((await caller.get(`/thanks/new?to=${mei.id}`)).status).toBe(404);
  expect((await caller.get('/thanks?quarter=soon')).status).toBe(404);
  const stranger = await fetch(`${visit.server.origin}/thanks`, { redirect: 'manual' });
  expect(stranger.headers.get('Location')).toBe('/sign-in?to=%2Fthanks');
});

it('certificates and thanks have no barriers, wide and narrow, light and dark', async () => {
  const { db } = visit.server;
  const [lena, samir, admin] = [await demoPerson(db, 'lena'), await demoPerson(db, 'samir'), await demoPerson(db, 'admin')];
  await certificateRow(db, lena, { ...LONG, code: '4K3M9QXAPD22' });
  await certificateRow(db, lena, { code: '5K3M9QXAPD22', issued_on: '2025-09-03', expires_on: '2025-12-03' });
  await thanksRow(db, samir, lena, `${'Donaudampfschifffahrtsgesellschaft'.repeat(8)}\n\nشكرًا`, { made_at: '2026-08-01T10:00:00.000Z' });
  await thanksRow(db, lena, samir, 'Danke.', { hidden_at: '2026-11-20T10:00:00.000Z' });
  const addresses: [typeof lena | undefined, string, number][] = [
    [lena, '/certificates', 200], [lena, '/certificates/4K3M9QXAPD22', 200], [admin, '/certificates/5K3M9QXAPD22', 200], [admin, `/people/${lena.id}`, 200],
    [undefined, '/verify', 200], [undefined, '/verify?code=', 200], [undefined, '/verify/4K3M9QXAPD22', 200], [undefined, '/verify/4K3M9QXAPD2V', 404],
    [lena, '/thanks', 200], [samir, '/thanks?show=received', 200], [admin, '/thanks?by=time&quarter=2026-Q3', 200], [lena, '/thanks?quarter=2020-Q1', 200],
    [lena, '/thanks/new', 200], [lena, '/thanks/new?find=sam', 200], [lena, '/thanks/new?find=x', 200], [lena, `/thanks/new?to=${samir.id}`, 200], [lena, '/', 200], [lena, '/account', 200], [undefined, '/privacy', 200],
  ];
  for (const [who, address, status] of addresses) {
    const { page, allow } = await (who ? visit.as(who) : visit.stranger());
    if (status === 404) allow(/status of 404/);
    expect((await page.goto(address))?.status(), address).toBe(status);
    await openAll(page);
    expect(await barriers(page), address).toEqual([]);
  }
  const { page, allow } = await visit.as(lena);
  allow(/status of 400/);
  await page.goto(`/thanks/new?to=${samir.id}`);
  await page.getByRole('button', { name: g.submit }).click();
  await page.getByText(g.mistakes.empty).waitFor();
  expect(await barriers(page)).toEqual([]);
});
