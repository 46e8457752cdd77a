import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { rosterText as t } from '#app/messages/roster.en.ts';
import { barriers } from '#test/support/barriers.ts';
import { calling } from '#test/support/calling.ts';
import { demoPerson, newLearner } from '#test/support/people.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const HEADER = 'email,name,role,team,cohort,manager';

const csv = (rows: string[], name = 'roster.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...rows].join('\r\n')) });

async function choose(page: Page, file: ReturnType<typeof csv>) {
  await page.getByLabel(t.file, { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: t.look }).click();
}

const rowOf = (page: Page, table: string, row: string | RegExp) => page.getByRole('table', { name: table }).getByRole('row', { name: row });

it.each([
  ['with scripts', true],
  ['without scripts', false],
])('an administrator imports a roster by upload, %s', async (_, javaScriptEnabled) => {
  const { db } = visit.server;
  const who = javaScriptEnabled ? 'ann' : 'ben';
  const { page } = await visit.as(await demoPerson(db, 'admin'), { javaScriptEnabled });
  await page.goto('/cohorts');
  await page.getByRole('link', { name: t.link }).click();
  const there = await newLearner(db, `Lena ${who}`);
  const rows = [`${who}@new.example,Дарья O’Neill,service-desk,Night ${who},Winter ${who},lead-${who}@new.example`, `lead-${who}@new.example,"Lead\r\n${who}",lead / trainer,,,`, `${there.email.toUpperCase()},,systems,,Winter ${who},`, 'nobody,Nobody,,,,', `${who}@new.example,Again,,,,`];
  const before = await db.selectFrom('person').select('id').execute();
  await choose(page, csv(rows));

  await page.getByText(t.summary({ create: 2, update: 1, same: 0, rejected: 2 })).waitFor();
  expect(await rowOf(page, t.left(2), `${t.line} 6`).textContent()).toContain('“nobody” does not look like an e-mail address.');
  expect(await rowOf(page, t.left(2), `${t.line} 7`).textContent()).toContain('stands on line 2 already');
  expect(await rowOf(page, t.created(2), /Дарья/).textContent()).toContain(`Team: Night ${who}`);
  expect(await rowOf(page, t.created(2), new RegExp(`Lead ${who}`)).textContent()).toContain('May act as: trainer manager');
  expect(await rowOf(page, t.updated(1), new RegExp(there.name)).textContent()).toContain('Work: systems, before service desk');
  await page.getByText(t.team({ name: `Night ${who}`, made: true, manager: `lead-${who}@new.example` })).waitFor();
  expect(await db.selectFrom('person').select('id').execute()).toEqual(before);
  expect(await barriersOf(page, javaScriptEnabled)).toEqual([]);

  await page.getByRole('button', { name: t.apply(3) }).click();
  await page.getByText(t.doneSummary({ create: 2, update: 1, same: 0, rejected: 2 })).waitFor();
  await page.getByText(t.passwords).waitFor();
  await rowOf(page, t.left(2), `${t.line} 6`).waitFor();
  const made = await db.selectFrom('person').innerJoin('team', 'team.id', 'person.team_id').innerJoin('person as lead', 'lead.id', 'team.manager_id').select(['person.name', 'team.name as team', 'lead.name as lead', 'lead.roles']).where('person.email', '=', `${who}@new.example`).execute();
  expect(made).toEqual([{ name: 'Дарья O’Neill', team: `Night ${who}`, lead: `Lead ${who}`, roles: 'trainer manager' }]);
  expect(await barriersOf(page, javaScriptEnabled)).toEqual([]);

  await choose(page, csv(rows.slice(0, 3)));
  await page.getByText(t.nothing.same).waitFor();
  expect(await page.getByRole('button', { name: /Apply/ }).count()).toBe(0);
  await page.goto('/cohorts');
  await page.getByRole('link', { name: `Winter ${who}` }).waitFor();
});

/** What looks for barriers needs scripts itself. */
const barriersOf = (page: Page, scripts: boolean) => (scripts ? barriers(page) : Promise.resolve([]));

it('lines are pasted as well, out of a spreadsheet too', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  await page.goto('/people/roster');
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel(t.pasted).fill('Name\tEmail\nPia Pasted\tpia@new.example\n');
  await page.getByRole('button', { name: t.look }).click();
  await rowOf(page, t.created(1), /Pia Pasted/).waitFor();
});

it.each([
  ['every line is left out', ['nobody,Nobody,,,,'], t.nothing.leftOut],
  ['there is no line but the head', [], t.nothing.empty],
])('where %s, the page does not say that everybody is here', async (_, rows, sentence) => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  await page.goto('/people/roster');
  await choose(page, csv(rows));
  await page.getByText(t.summary({ create: 0, update: 0, same: 0, rejected: rows.length })).waitFor();
  expect(await page.getByText(/^There is nothing to change/).allTextContents()).toEqual([sentence]);
});

it('what is no roster is refused beside the field, and the page is there to try again', async () => {
  const { page, allow } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  allow(/status of 400/);
  await page.goto('/people/roster');
  await page.getByRole('button', { name: t.look }).click();
  await page.getByText(t.none).waitFor();
  await choose(page, { name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from('name,team\nAda,Desk\n') });
  await page.getByText(/^The column “email” is missing\./).waitFor();
  expect(await page.getByLabel(t.file, { exact: true }).getAttribute('aria-invalid')).toBe('true');
  await choose(page, { name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from([...Buffer.from('email,name\na@x.org,J'), 0xf6]) });
  await page.getByText(/^Line 2 is not written in UTF-8\./).waitFor();
  await choose(page, { name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.alloc(9 * 1_048_576, 'a') });
  await page.getByText(/^The file has more than 8 MB\./).waitFor();
  expect(await barriers(page)).toEqual([]);
});

it.each([
  ['with scripts', true],
  ['without scripts', false],
])('pasted lines that are refused stay in their field, and why stands there, %s', async (_, javaScriptEnabled) => {
  const { page, allow } = await visit.as(await demoPerson(visit.server.db, 'admin'), { javaScriptEnabled });
  allow(/status of 400/);
  await page.goto('/people/roster');
  const lines = '\nmail,nm\nfoo@bar.org,"Q" & <b>\n';
  const pasted = page.getByLabel(t.pasted);
  await pasted.fill(lines);
  await page.getByRole('button', { name: t.look }).click();
  const sentence = page.getByText(/^The columns “email” and “name” are missing\./);
  await sentence.waitFor();
  expect(await pasted.inputValue()).toBe(lines);
  expect(await pasted.getAttribute('aria-invalid')).toBe('true');
  expect((await pasted.getAttribute('aria-describedby'))?.split(' ')).toEqual(['pasted-hint', 'pasted-error']);
  expect(await page.locator('#pasted-error').textContent()).toBe(await sentence.textContent());
  const file = page.getByLabel(t.file, { exact: true });
  expect([await file.getAttribute('aria-invalid'), await file.getAttribute('aria-describedby')]).toEqual([null, 'file-hint']);
  expect(await barriersOf(page, javaScriptEnabled)).toEqual([]);

  await choose(page, { name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from('name,team\nAda,Desk\n') });
  await page.getByText(/^The column “email” is missing\./).waitFor();
  expect([await file.getAttribute('aria-invalid'), await pasted.getAttribute('aria-invalid')]).toEqual(['true', null]);
  expect(await pasted.inputValue()).toBe(lines);
});

it('what has changed since the look is shown anew and not applied', async () => {
  const { db } = visit.server;
  const { page, allow } = await visit.as(await demoPerson(db, 'admin'));
  allow(/status of 409/);
  const learner = await newLearner(db, 'Cleo Before');
  await page.goto('/people/roster');
  await choose(page, csv([`${learner.email},Cleo After,,,,`]));
  await rowOf(page, t.updated(1), /Cleo After/).waitFor();
  await db.updateTable('person').set({ name: 'Cleo Meanwhile' }).where('id', '=', learner.id).execute();
  await page.getByRole('button', { name: t.apply(1) }).click();
  await page.getByText(t.changed).waitFor();
  expect(await rowOf(page, t.updated(1), /Cleo After/).textContent()).toContain('Name: Cleo After, before Cleo Meanwhile');
  await page.getByRole('button', { name: t.apply(1) }).click();
  await page.getByText(t.done).waitFor();
  expect(await db.selectFrom('person').select('name').where('id', '=', learner.id).execute()).toEqual([{ name: 'Cleo After' }]);
});

it('ten thousand lines are looked at and applied, on a phone too', async () => {
  const { db } = visit.server;
  const { page } = await visit.as(await demoPerson(db, 'admin'), { viewport: { width: 360, height: 740 } });
  await page.goto('/people/roster');
  const rows = Array.from({ length: 10_000 }, (_, n) => `p${n}@many.example,Person ${n},service-desk,Many ${n % 100},Many,`);
  await choose(page, csv([...rows, ...Array.from({ length: 300 }, () => 'p1@many.example,Again,,,,')]));
  await page.getByText(t.summary({ create: 10_000, update: 0, same: 0, rejected: 300 })).waitFor();
  expect(await page.getByText(t.more(200, 10_000)).count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByRole('button', { name: t.apply(10_000) }).click();
  await page.getByText(t.doneSummary({ create: 10_000, update: 0, same: 0, rejected: 300 })).waitFor();
  const { n } = await db.selectFrom('person').select((e) => e.fn.countAll<number>().as('n')).where('email', 'like', '%@many.example').executeTakeFirstOrThrow();
  expect(n).toBe(10_000);
});

it('is nothing to a manager, a trainer and a learner, by page and by form', async () => {
  const { db } = visit.server;
  const before = await db.selectFrom('person').select('id').execute();
  for (const name of ['ruth', 'henk', 'lena']) {
    const caller = await calling(visit.server, await demoPerson(db, name));
    expect((await caller.get('/people/roster')).status, name).toBe(404);
    expect((await caller.post('/people/roster', { pasted: `${HEADER}\nx@x.org,X,,,,` })).status, name).toBe(404);
    expect((await caller.post('/people/roster', { roster: gzipSync('email,name\nx@x.org,X').toString('base64'), hash: 'x' })).status, name).toBe(404);
  }
  const ruth = await visit.as(await demoPerson(db, 'ruth'));
  await ruth.page.goto('/cohorts');
  await ruth.page.getByRole('heading', { name: reportsText.title }).waitFor();
  expect(await ruth.page.getByRole('link', { name: t.link }).count()).toBe(0);
  expect(await db.selectFrom('person').select('id').execute()).toEqual(before);
});

it('answers a form that no page made with a sentence or a 400, and never with a fault', async () => {
  const caller = await calling(visit.server, await demoPerson(visit.server.db, 'admin'));
  const texts = await Promise.all([{ hash: 'x' }, { hash: 'x', roster: 'no gzip' }, { hash: 'x', roster: gzipSync(Buffer.alloc(9 * 1_048_576)).toString('base64') }, { pasted: ' ' }, {}].map(async (fields) => {
    const response = await caller.post('/people/roster', fields as Record<string, string>);
    return `${response.status} ${(await response.text()).includes('class="field__error"')}`;
  }));
  expect(texts).toEqual(Array(5).fill('400 true'));
  const large = 'a'.repeat(9 * 1_048_576);
  const refused = await caller.post('/people/roster', { pasted: large });
  expect([refused.status, (await refused.text()).includes(`>${large}</textarea>`)]).toEqual([400, true]);
  expect((await caller.post('/people/roster', { pasted: 'a'.repeat(13 * 1_048_576) })).status).toBe(413);
});

it('a file beyond all measure is refused with a sentence, and the connection is not cut while it is sent', async () => {
  const { page, allow } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  // A plain sentence names no icon, so the browser asks for the usual one.
  allow(/status of 413|favicon\.ico/);
  await page.goto('/people/roster');
  await choose(page, { name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.alloc(14 * 1_048_576, 'a,b\n') });
  await page.getByText('This is more than Deskside takes at once.').waitFor();
});
