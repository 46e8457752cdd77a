import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import type { dutyPage } from '#app/domain/api/duties.ts';
import { assignmentsText } from '#app/messages/manage/en-assignments.ts';
import { exportsText } from '#app/messages/manage/en-exports.ts';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';
import { rosterText } from '#app/messages/roster.en.ts';
import { calling, type Caller } from '#test/support/calling.ts';
import { demoPerson } from '#test/support/people.ts';
import { readCsv, readWorkbook } from '#test/support/saved-file.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const COURSE = 'not-just-a-user';
const COHORT = 'Winter intake';
const SIZE = 12;
/** Right answers to the questions of each lesson. */
const LESSONS = {
  '01-nobody-is-just-a-user': { 'first-reply': 'purpose', sun: 'ask' },
  '02-understand-before-you-solve': { ledger: 'purpose', 'say-it-back': 'back' },
  '03-own-it-and-say-when': { 'half-past-four': 'ring', 'all-over-again': 'thanks' },
};
const PLAYS = [['helpless-desk', 'name-back'], ['email-only-mandate', 'on-the-record']] as const;
/** How much a person does, by their place on the roster: lessons and role-plays. */
const DOES = [[3, 2], [3, 1], [1, 0], [0, 0], [3, 2], [2, 1]] as const;

const emailOf = (n: number) => `intake-${n}@winter.example`;
/** Tomorrow where the cohort is: a pace of one day leads somewhere below everybody. */
const tomorrow = () => new Date(Date.now() + 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });

/** Waits for the new day where the cohort is if that is near: with midnight in between, no day would be left. */
async function awayFromMidnight() {
  const [hours = 0, minutes = 0, seconds = 0] = new Date().toLocaleTimeString('sv', { timeZone: 'Europe/Berlin' }).split(':').map(Number);
  const left = 86_400 - (hours * 3600 + minutes * 60 + seconds);
  if (left <= 100) await setTimeout((left + 1) * 1000);
}

beforeAll(awayFromMidnight);

it('what a roster, an assignment and people’s own doings come to is the same on the page, in the forecast, in files, by the API and by a count of the tables', async () => {
  await importRoster();
  const cohort = await visit.server.db.selectFrom('cohort').select('id').where('name', '=', COHORT).executeTakeFirstOrThrow();
  const manager = await visit.as({ id: '', name: 'Mona', email: 'mona@winter.example' });
  await assignCourse(manager.page);
  for (let n = 0; n < SIZE; n++) await doTheirPart(n);

  const { page } = manager;
  await page.goto(`/cohorts/${cohort.id}`);
  const cells = await countedCells(cohort.id);
  await expect.poll(() => cellsOf(page)).toEqual(cells);
  const figures = await countedFigures(cohort.id);
  expect([figures.total, figures.done]).toEqual([SIZE, 4]);
  await page.getByText(t.forecast(figures.expected, figures.total)).waitFor();
  const items = await titlesOf(cohort.id);
  await page.goto('/cohorts');
  const row = page.getByRole('row', { name: COHORT });
  expect(await row.textContent()).toContain(t.ofAll(figures.done, figures.total));
  expect(await row.textContent()).toContain(t.forecast(figures.expected, figures.total));

  const caller = await calling(visit.server, { id: '', name: 'Mona', email: 'mona@winter.example' });
  const duties = await countedDuties(cohort.id);
  expect(await readFile(caller, `/exports/duties.csv?cohort=${cohort.id}`, DUTY_HEADS)).toEqual(duties);
  expect(await readFile(caller, `/exports/duties.xlsx?cohort=${cohort.id}`, DUTY_HEADS)).toEqual(duties);
  expect(await readFile(caller, `/exports/matrix.csv?cohort=${cohort.id}`, [exportsText.name, ...items])).toEqual(Object.entries(cells).map(([name, statuses]) => [name, ...statuses]));
  expect(await readApi(caller, cohort.id)).toEqual(duties);
});

/** By the form, as an administrator does. Passwords are given behind the application's back: an invitation is sent by mail. */
async function importRoster() {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  const people = Array.from({ length: SIZE }, (_, n) => `${emailOf(n)},Winter ${String.fromCharCode(65 + n)},service-desk,Winter desk,${COHORT},mona@winter.example`);
  const csv = ['email,name,role,team,cohort,manager', 'mona@winter.example,Mona Winter,lead,,,', ...people].join('\r\n');
  await page.goto('/people/roster');
  await page.getByLabel(rosterText.file, { exact: true }).setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: rosterText.look }).click();
  await page.getByRole('button', { name: rosterText.apply(SIZE + 1) }).click();
  await page.getByText(rosterText.doneSummary({ create: SIZE + 1, update: 0, same: 0, rejected: 0 })).waitFor();
  const { db } = visit.server;
  const { password_hash } = await db.selectFrom('person').select('password_hash').where('email', '=', 'lena@example.org').executeTakeFirstOrThrow();
  await db.updateTable('person').set({ password_hash }).where('email', 'like', '%@winter.example').execute();
}

async function assignCourse(page: Page) {
  await page.goto('/assignments/new');
  await page.getByLabel(assignmentsText.content).selectOption({ label: 'Not just a user' });
  await page.getByLabel(assignmentsText.target.cohort, { exact: true }).last().selectOption({ label: COHORT });
  await page.getByLabel(assignmentsText.due, { exact: true }).fill(tomorrow());
  await page.getByRole('button', { name: assignmentsText.submit }).click();
  await page.waitForURL('**/assignments');
  await page.getByText(COHORT).waitFor();
}

async function doTheirPart(n: number) {
  const [lessons, plays] = DOES[n % DOES.length] ?? [0, 0];
  const caller = await calling(visit.server, { id: '', name: '', email: emailOf(n) });
  for (const [lesson, answers] of Object.entries(LESSONS).slice(0, lessons)) {
    for (const [quiz, answer] of Object.entries(answers)) expect((await caller.post(`/courses/${COURSE}/${lesson}/answers`, { quiz, answer })).status).toBe(302);
    expect((await caller.post(`/courses/${COURSE}/${lesson}`, {})).status, lesson).toBe(302);
  }
  for (const [scenario, ending] of PLAYS.slice(0, plays)) await caller.play(await caller.begin(scenario), await readPlay(scenario, ending));
}

/** What the table of people says, a row a person. */
async function cellsOf(page: Page): Promise<Record<string, string[]>> {
  const rows = page.getByRole('grid').getByRole('row');
  const cells = await rows.evaluateAll((all) => all.map((row) => [row.querySelector('th[scope="row"] a, th[role="rowheader"] a')?.textContent ?? '', ...[...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? '')]));
  return Object.fromEntries(cells.filter(([name]) => name !== '').map(([name = '', ...statuses]) => [name, statuses.slice(0, 5)]));
}

const titlesOf = async (cohortId: string) =>
  (
    await sql<{ title: string }>`select item.title as title from training_assignment join course_item on course_item.course_id = training_assignment.content_id
      join content as item on item.id = course_item.content_id where training_assignment.cohort_id = ${cohortId} order by course_item.position`.execute(visit.server.db)
  ).rows.map(({ title }) => title);

async function countedCells(cohortId: string): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ name: string; done: number; begun: number }>`
    select person.name as name, case when progress.completed_at is null then 0 else 1 end as done, case when progress.person_id is null then 0 else 1 end as begun
    from cohort_member join person on person.id = cohort_member.person_id
    join content as course on course.slug = ${COURSE} and course.kind = 'course'
    join course_item on course_item.course_id = course.id
    left join progress on progress.person_id = person.id and progress.content_id = course_item.content_id
    where cohort_member.cohort_id = ${cohortId} order by person.name, course_item.position`.execute(visit.server.db);
  const cells: Record<string, string[]> = {};
  for (const { name, done, begun } of rows) (cells[name] ??= []).push(done === 1 ? t.states.done : begun === 1 ? t.states['under-way'] : t.states['not-begun']);
  return cells;
}

/** Done, and expected by the due date: as many again in the one day that is left as in the one that has been. */
async function countedFigures(cohortId: string) {
  const { rows } = await sql<{ total: number; done: number }>`
    select count(*) as total, sum(case when left_over = 0 then 1 else 0 end) as done from (
      select cohort_member.person_id, sum(case when progress.completed_at is null then 1 else 0 end) as left_over
      from cohort_member
      join content as course on course.slug = ${COURSE} and course.kind = 'course'
      join course_item on course_item.course_id = course.id
      left join progress on progress.person_id = cohort_member.person_id and progress.content_id = course_item.content_id
      where cohort_member.cohort_id = ${cohortId} group by cohort_member.person_id
    ) as one`.execute(visit.server.db);
  const { total = 0, done = 0 } = rows[0] ?? {};
  return { total, done, expected: done + done };
}

/** What of a duty is compared, as the files name it. */
const DUTY_HEADS = [exportsText.email, exportsText.name, exportsText.content, exportsText.state, exportsText.partsDone, exportsText.parts];

/** A file's rows as text, of the columns with these heads. */
async function readFile(caller: Caller, address: string, heads: string[]): Promise<string[][]> {
  const bytes = Buffer.from(await (await caller.get(address)).arrayBuffer());
  const rows: Record<string, unknown>[] = address.includes('.csv') ? readCsv(bytes) : await readWorkbook(bytes);
  return rows.map((row) => heads.map((head) => String(row[head])));
}

/** With a token that the manager makes. */
async function readApi(caller: Caller, cohort: string): Promise<string[][]> {
  const page = await (await caller.post('/account/tokens', { name: 'figures', days: '30' })).text();
  const [, token = ''] = /value="(dsk_[\w-]{43})"/.exec(page) ?? [];
  const rows: string[][] = [];
  for (let address: string | null = `/api/v1/duties?cohort=${cohort}&limit=5`; address; ) {
    const answer = (await (await fetch(new URL(address, visit.server.origin), { headers: { Authorization: `Bearer ${token}` } })).json()) as z.infer<typeof dutyPage>;
    rows.push(...answer.rows.map(({ email, name, title, state, itemsDone, items }) => [email, name, title, t.states[state], String(itemsDone), String(items)]));
    address = answer.next;
  }
  return rows;
}

async function countedDuties(cohortId: string): Promise<string[][]> {
  const { rows } = await sql<{ email: string; name: string; done: number; begun: number; items: number }>`
    select person.email as email, person.name as name, count(course_item.content_id) as items, count(progress.completed_at) as done, count(progress.person_id) as begun
    from cohort_member join person on person.id = cohort_member.person_id
    join content as course on course.slug = ${COURSE} and course.kind = 'course'
    join course_item on course_item.course_id = course.id
    left join progress on progress.person_id = person.id and progress.content_id = course_item.content_id
    where cohort_member.cohort_id = ${cohortId} group by person.email, person.name order by person.name`.execute(visit.server.db);
  return rows.map(({ email, name, done, begun, items }) => [email, name, 'Not just a user', done === items ? t.states.done : begun > 0 ? t.states['under-way'] : t.states['not-begun'], String(done), String(items)]);
}
