import { beforeAll, expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { calling } from '#test/support/calling.ts';
import { demoPerson } from '#test/support/people.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const SECRET = 'zebra-quartz-lantern';
const DAY_MS = 86_400_000;
const day = (from: number) => new Date(Date.now() + from * DAY_MS).toISOString().slice(0, 10);
const moment = (from: number) => new Date(Date.now() + from * DAY_MS).toISOString();
const cohortOf = async () => (await visit.server.db.selectFrom('cohort').select('id').where('name', '=', 'Autumn cohort').executeTakeFirstOrThrow()).id;

/** The demo cohort a month on: eight people with a duty each, and submitted attempts of all of them. */
beforeAll(async () => {
  const { db } = visit.server;
  await db.deleteFrom('duty').execute();
  const assignment = await db.selectFrom('training_assignment').selectAll().where('cohort_id', '=', await cohortOf()).executeTakeFirstOrThrow();
  const members = await db.selectFrom('cohort_member').innerJoin('person', 'person.id', 'cohort_member.person_id').select('person.id').orderBy('person.name').execute();
  const version = await db.selectFrom('content').selectAll().where('slug', '=', 'helpless-desk').where('kind', '=', 'scenario').executeTakeFirstOrThrow();
  for (const [n, { id }] of members.entries()) {
    const state = [{ started_at: moment(-20), done_at: moment(-9), items_done: 5 }, { started_at: moment(-18), done_at: moment(-2), items_done: 5 }, { started_at: moment(-12), items_done: 2 }, {}, { due_on: day(-3) }][n % 5];
    await db.insertInto('duty').values({ id: `duty-${n}`, organisation_id: 'default', assignment_id: assignment.id, person_id: id, content_id: assignment.content_id, round: 1, starts_on: day(-24), due_on: day(18), time_zone: 'Europe/Berlin', items: 5, items_done: 0, started_at: null, done_at: null, succeeded_at: null, made_at: moment(-24), ended_at: null, ...state }).execute();
    for (const [which, level] of [n % 3, Math.min(3, (n % 3) + 1)].entries()) {
      const attempt = `attempt-${n}-${which}`;
      await db.insertInto('attempt').values({ id: attempt, organisation_id: 'default', person_id: id, scenario_id: version.id, scenario_version_id: version.current_version_id ?? '', started_at: moment(-9), updated_at: moment(-8), moves: 1, ended_at: moment(-8), ending: null, outcome: 'mixed', score: 0.5, success: 0, submitted_at: moment(which - 100) }).execute();
      await db.insertInto('attempt_criterion').values({ attempt_id: attempt, organisation_id: 'default', person_id: id, criterion: 'empathy', score: 0.5, level, moments: 1 }).execute();
      await db.insertInto('move').values({ attempt_id: attempt, n: 1, scene: 'call', kind: 'reply', response: JSON.stringify({ kind: 'reply', text: SECRET }), made_at: moment(-8), took_ms: null }).execute();
    }
    await db.insertInto('reflection').values({ person_id: id, content_id: version.id, organisation_id: 'default', reflection: 'one', text: SECRET, updated_at: moment(-1) }).execute();
  }
});

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length;

async function pages(): Promise<Record<string, string>> {
  const lena = await demoPerson(visit.server.db, 'lena');
  const cohort = await cohortOf();
  return { overview: '/cohorts', cohort: `/cohorts/${cohort}`, late: `/cohorts/${cohort}?status=late&sort=due`, skills: `/cohorts/${cohort}/skills`, person: `/people/${lena.id}`, seen: '/privacy?seen=yes' };
}

it('the reports have no barriers, wide and narrow, light and dark', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  for (const [name, address] of Object.entries(await pages())) {
    if (name === 'seen') continue;
    expect((await page.goto(address))?.status(), name).toBe(200);
    await openAll(page);
    expect(await barriers(page), name).toEqual([]);
  }
});

it('on a phone with letters twice as large no list of a cohort is wider than the page', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'admin'), { viewport: { width: 390, height: 800 } });
  const cohort = await cohortOf();
  for (const address of ['/cohorts', '/cohorts/compare', `/cohorts/compare?cohort=${cohort}`, `/cohorts/${cohort}`, '/cohorts/late']) {
    expect((await page.goto(address))?.status(), address).toBe(200);
    const beyond = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth - window.innerWidth;
    });
    expect(beyond, address).toBeLessThanOrEqual(0);
  }
});

it('on paper a cohort’s report has no fields to fill in', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'));
  for (const address of [`/cohorts/${await cohortOf()}`, `/cohorts/${await cohortOf()}?status=late`]) {
    await page.goto(address);
    const filter = page.locator('.report-filter');
    expect(await filter.isVisible(), address).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await filter.isVisible(), address).toBe(false);
    expect(await page.getByRole('textbox').or(page.getByRole('combobox')).count(), address).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  }
});

it('what was written stands on none of the pages, and what is loaded by script holds no more', async () => {
  for (const name of ['ruth', 'admin', 'lena']) {
    const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
    for (const [page, address] of Object.entries(await pages())) {
      for (const form of [address, address.replace(/(\?|$)/, '.data$1')]) {
        const answer = await caller.get(form);
        expect(await answer.text(), `${page} for ${name}`).not.toContain(SECRET);
        expect(answer.status, `${form} for ${name}`).toBe(name === 'lena' && page !== 'seen' ? 404 : page === 'seen' && name !== 'lena' ? answer.status : 200);
      }
    }
  }
});

it('without scripts the matrix is filtered and sorted by its address, and keeps what was asked', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'), { javaScriptEnabled: false });
  await page.goto(`/cohorts/${await cohortOf()}`);
  const names = () => page.locator('.matrix--people tbody th a').allTextContents();
  const everybody = await names();
  expect(everybody).toHaveLength(8);
  await page.getByLabel(t.matrix.status).selectOption('late');
  await page.getByRole('button', { name: t.matrix.apply }).click();
  const late = await visit.server.db.selectFrom('duty').innerJoin('person', 'person.id', 'duty.person_id').select('person.name').where('done_at', 'is', null).where('due_on', '<', day(0)).orderBy('person.name').execute();
  expect(await names()).toEqual(late.map(({ name }) => name));
  expect(await page.getByLabel(t.matrix.status).inputValue()).toBe('late');
  await page.getByRole('link', { name: t.matrix.all }).click();
  expect(await names()).toEqual(everybody);
});

it('an administrator sets the yearly target, and is told when it is no number', async () => {
  const { page, allow } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  allow(/status of 400/);
  await page.goto('/cohorts');
  await page.getByText(t.coverage.set).click();
  await page.getByLabel(t.coverage.target).fill('lots');
  await page.getByRole('button', { name: t.coverage.save }).click();
  await page.getByText(t.coverage.targetWrong).waitFor();
  expect(await page.getByLabel(t.coverage.target).inputValue()).toBe('lots');
  await page.getByLabel(t.coverage.target).fill('65');
  await page.getByRole('button', { name: t.coverage.save }).click();
  await page.getByText(t.coverage.lede(65)).waitFor();
});

it('a learner is shown what the manager sees, at a press and without scripts as well', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page } = await visit.as(await demoPerson(visit.server.db, 'lena'), { javaScriptEnabled });
    await page.goto('/privacy');
    await page.getByRole('button', { name: t.seen.button }).click();
    await page.getByRole('heading', { name: t.seen.title }).waitFor();
    await page.getByText('Ruth Adeyemi').waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/Samir|Grace/);
    if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
  }
  const stranger = await visit.stranger();
  await stranger.page.goto('/privacy?seen=yes');
  await stranger.page.getByRole('heading', { name: en.privacy.title }).waitFor();
  expect(await stranger.page.getByRole('heading', { name: t.seen.title }).count()).toBe(0);
});

it('a cohort’s report of forty people prints on two pages', async () => {
  const { db } = visit.server;
  const like = await db.selectFrom('person').selectAll().where('email', '=', 'lena@example.org').executeTakeFirstOrThrow();
  const cohort = await db.selectFrom('cohort_member').selectAll().where('person_id', '=', like.id).executeTakeFirstOrThrow();
  const duty = await db.selectFrom('duty').selectAll().where('person_id', '=', like.id).executeTakeFirstOrThrow();
  for (let n = 0; n < 32; n++) {
    const id = `member-${n}`;
    await db.insertInto('person').values({ ...like, id, email: `${id}@example.org`, name: `Maximiliane Member-Longname ${n}` }).execute();
    await db.insertInto('cohort_member').values({ ...cohort, person_id: id }).execute();
    await db.insertInto('duty').values({ ...duty, id: `duty-${id}`, person_id: id }).execute();
  }
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'));
  await page.goto(`/cohorts/${await cohortOf()}`);
  await page.getByRole('grid').waitFor();
  // What scripts put on paper is there only while the browser prints.
  await page.evaluate(() => window.addEventListener('beforeprint', () => (document.body.dataset['printed'] = String(document.querySelectorAll('.matrix-paper tbody tr').length))));
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(2);
  expect(await page.locator('body').getAttribute('data-printed')).toBe('40');

  const { page: plain } = await visit.as(await demoPerson(db, 'ruth'), { javaScriptEnabled: false });
  await plain.goto(`/cohorts/${await cohortOf()}`);
  expect(await plain.locator('.matrix--people tbody tr').count()).toBe(40);
  expect(pagesOf(await plain.pdf({ format: 'A4' }))).toBe(2);
});
