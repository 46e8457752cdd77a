import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { beforeAll, expect, it } from 'vitest';
import { exportsText } from '#app/messages/manage/en-exports.ts';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';
import { barriers } from '#test/support/barriers.ts';
import { calling } from '#test/support/calling.ts';
import { demoPerson, signInCookie } from '#test/support/people.ts';
import { readCsv, readWorkbook } from '#test/support/saved-file.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const SECRET = 'zebra-quartz-lantern';
const cohortOf = async () => (await visit.server.db.selectFrom('cohort').select('id').where('name', '=', 'Autumn cohort').executeTakeFirstOrThrow()).id;
const NAMES = ['duties', 'late', 'people', 'cohorts', 'matrix', 'over-time', 'skills', 'coverage', 'due-next'];

beforeAll(async () => {
  const { db } = visit.server;
  for (const { id } of await db.selectFrom('person').select('id').execute()) {
    const content = await db.selectFrom('content').select('id').where('kind', '=', 'scenario').executeTakeFirstOrThrow();
    await db.insertInto('reflection').values({ person_id: id, content_id: content.id, organisation_id: 'default', reflection: 'one', text: SECRET, updated_at: new Date().toISOString() }).execute();
  }
});

it('a manager saves the matrix from its page, filtered as it is, and it has the page’s rows', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'));
  await page.goto(`/cohorts/${await cohortOf()}?name=N&sort=team&reverse`);
  await expect.poll(() => page.locator('a[href^="/exports/matrix.csv"]').getAttribute('href')).toContain('name=N&sort=team');
  await page.getByRole('grid').waitFor();
  expect(await barriers(page)).toEqual([]);
  const names = await page.locator('.matrix--people tbody th a').allTextContents();
  // Some and not all, and in an order that is not that of their names, nor that backwards.
  const members = await visit.server.db.selectFrom('cohort_member').select('person_id').where('cohort_id', '=', await cohortOf()).execute();
  expect(names.length).toBeGreaterThan(2);
  expect(names.length).toBeLessThan(members.length);
  expect([[...names].sort(), [...names].sort().reverse()]).not.toContainEqual(names);
  for (const [format, read] of [['CSV', async (bytes: Buffer) => readCsv(bytes)], ['XLSX', readWorkbook]] as const) {
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: new RegExp(`^${format} ?: ${t.files.matrix}$`) }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^person-by-item-autumn-cohort-\\d{4}-\\d\\d-\\d\\d\\.${format.toLowerCase()}$`));
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    expect((await read(Buffer.concat(chunks))).map((row) => row['Name'])).toEqual(names);
  }
});

it('every link to a file leads to one, on every page, also without scripts', async () => {
  const lena = await demoPerson(visit.server.db, 'lena');
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'), { javaScriptEnabled: false });
  const caller = await calling(visit.server, await demoPerson(visit.server.db, 'ruth'));
  const found = new Set<string>();
  for (const address of ['/cohorts', `/cohorts/${await cohortOf()}`, `/cohorts/${await cohortOf()}/skills`, `/people/${lena.id}`]) {
    await page.goto(address);
    for (const href of await page.locator('a[href^="/exports/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      const answer = await caller.get(href);
      expect(answer.status, href).toBe(200);
      expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
      expect((await answer.text()).length).toBeGreaterThan(10);
      found.add(/exports\/([a-z-]+)\./.exec(href)?.[1] ?? '');
    }
  }
  // Nobody is late on the first day, so there is no link to that.
  expect([...found].sort()).toEqual(NAMES.filter((name) => name !== 'late').sort());
});

it('no file has what was written; learners get none, strangers are asked to sign in, and what is no file is a 404', async () => {
  const cohort = await cohortOf();
  const [ruth, lena] = await Promise.all(['ruth', 'lena'].map(async (name) => calling(visit.server, await demoPerson(visit.server.db, name))));
  for (const name of NAMES) {
    for (const form of ['', '.data']) {
      const answer = await ruth?.get(`/exports/${name}.csv${form}?cohort=${cohort}`);
      expect(await answer?.text(), name).not.toContain(SECRET);
      if (form === '') expect(answer?.status, name).toBe(200);
    }
    expect((await lena?.get(`/exports/${name}.csv?cohort=${cohort}`))?.status, name).toBe(404);
    const stranger = await fetch(`${visit.server.origin}/exports/${name}.csv?cohort=${cohort}`, { redirect: 'manual' });
    expect([stranger.status, stranger.headers.get('Location')?.startsWith('/sign-in')], name).toEqual([302, true]);
  }
  for (const name of ['nothing.csv', 'duties.pdf', 'duties', '%00.csv', 'duties.csv%00', '..%2fduties.csv']) expect((await ruth?.get(`/exports/${name}`))?.status, name).toBe(404);
  expect((await ruth?.get('/exports/matrix.csv?cohort=none'))?.status).toBe(404);
});

it('a file is made while it is sent, and the server goes on when somebody leaves in the middle', async () => {
  const { db, origin } = visit.server;
  const [like] = await db.selectFrom('person').selectAll().where('email', '=', 'lena@example.org').execute();
  if (!like) throw new Error('Lena is not there.');
  const many = Array.from({ length: 20_000 }, (_, n) => ({ ...like, id: `many-${n}`, email: `many-${n}@example.org`, name: `Many ${n} ${'x'.repeat(800)}` }));
  for (let from = 0; from < many.length; from += 1000) await db.insertInto('person').values(many.slice(from, from + 1000)).execute();
  const { name, value } = await signInCookie(visit.server, 'admin@example.org');
  const head = await fetch(`${origin}/exports/people.csv`, { method: 'HEAD', headers: { Cookie: `${name}=${value}` } });
  expect([head.status, head.headers.get('Content-Disposition')?.startsWith('attachment; filename="people-')]).toEqual([200, true]);
  for (const format of ['csv', 'xlsx']) {
    const answer = await begun(`${origin}/exports/people.${format}`, { Cookie: `${name}=${value}` });
    answer.destroy();
  }
  // More megabytes than lie between the two wait to be read, so that the last rows are still to be asked for.
  const slow = await begun(`${origin}/exports/people.csv`, { Cookie: `${name}=${value}` });
  await db.updateTable('person').set({ job: 'moved while it was sent' }).where('email', '=', 'tomasz@example.org').execute();
  expect(readCsv(await buffer(slow)).at(-1)).toMatchObject({ [exportsText.name]: 'Tomasz Zieliński', [exportsText.job]: 'moved while it was sent' });
  const whole = await fetch(`${origin}/exports/people.csv`, { headers: { Cookie: `${name}=${value}` } });
  expect(readCsv(Buffer.from(await whole.arrayBuffer())).filter((row) => row['Name']?.startsWith('Many '))).toHaveLength(20_000);
});

/** An answer of which the first piece has come, and nothing has been read. */
const begun = (address: string, headers: Record<string, string>) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    request(address, { headers }, (answer) => answer.once('readable', () => resolve(answer))).once('error', reject).end();
  });
