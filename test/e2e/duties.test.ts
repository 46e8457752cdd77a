import { beforeAll, expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { assignmentsText as t } from '#app/messages/manage/en-assignments.ts';
import { compareText } from '#app/messages/manage/en-compare.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { applyDuties } from '#app/services/manage/apply-duties.server.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { calling } from '#test/support/calling.ts';
import { demoPerson, newLearner } from '#test/support/people.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const DAY_MS = 86_400_000;
const day = (from: number) => new Date(Date.now() + from * DAY_MS).toISOString().slice(0, 10);
const moment = (from: number) => new Date(Date.now() + from * DAY_MS).toISOString();
const apply = (at: string) => visit.server.db.transaction().execute((tx) => applyDuties(tx, 'default', {}, at));
const content = (slug: string, kind: 'course' | 'scenario' | 'lesson') => visit.server.db.selectFrom('content').selectAll().where('slug', '=', slug).where('kind', '=', kind).executeTakeFirstOrThrow();
const openDuties = (personId: string) => visit.server.db.selectFrom('duty').selectAll().where('person_id', '=', personId).where('ended_at', 'is', null).orderBy('round').execute();
/** A leap year to come, whatever year this is. */
const LEAP = 4 * Math.ceil((new Date().getUTCFullYear() + 1) / 4);
const none = { cohort_id: null, team_id: null, person_id: null, starts_on: null, due_on: null, mastery: null };

/** A second team with a manager of its own, and a second cohort with Lena in it. */
beforeAll(async () => {
  const { db } = visit.server;
  const like = await db.selectFrom('person').selectAll().where('email', '=', 'ruth@example.org').executeTakeFirstOrThrow();
  await db.insertInto('person').values({ ...like, id: 'otto', email: 'otto@example.org', name: 'Otto Other', team_id: null }).execute();
  await db.insertInto('team').values({ id: 'others', organisation_id: 'default', name: 'Others', manager_id: 'otto', parent_id: null }).execute();
  const lena = await demoPerson(db, 'lena');
  await db.insertInto('cohort').values({ id: 'second', organisation_id: 'default', name: 'Second cohort', time_zone: 'Europe/Berlin', starts_on: null, due_on: null, created_at: moment(-9) }).execute();
  await db.insertInto('cohort_member').values({ cohort_id: 'second', person_id: lena.id, organisation_id: 'default', joined_at: moment(-9) }).execute();
});

it('an assignment is made with the keyboard alone, refused with a sentence, and not lost meanwhile', async () => {
  const { page, allow } = await visit.as(await demoPerson(visit.server.db, 'ruth'));
  allow(/status of 400/);
  const { id: scenario } = await content('helpless-desk', 'scenario');
  await page.goto('/assignments/new');
  await page.getByLabel(t.content).focus();
  await page.getByLabel(t.content).selectOption(scenario);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: t.target.person }).isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.type('lena@example.org');
  await page.getByLabel(t.due, { exact: true }).fill(day(-3));
  await page.getByLabel(t.days).focus();
  await page.keyboard.press('Enter');
  await page.getByText(t.mistakes).waitFor();
  expect(await page.getByLabel(t.due, { exact: true }).getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByRole('main').innerText()).toContain(`The due date ${day(-3)} has passed.`);
  expect(await page.getByLabel(t.target.person, { exact: true }).and(page.locator('input[type=email]')).inputValue()).toBe('lena@example.org');
  await page.getByLabel(t.due, { exact: true }).fill(`${LEAP}-02-29`);
  await page.getByLabel(t.days).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/assignments');
  const made = page.getByRole('link', { name: 'The Helpless Desk: Lena' });
  await made.focus();
  await page.keyboard.press('Enter');
  await page.getByText(t.changeDates).first().waitFor();
  expect(await page.getByLabel(t.due, { exact: true }).inputValue()).toBe(`${LEAP}-02-29`);
});

it('an assignment without a date says its days, and one that is ended says so and how many it reached', async () => {
  const { db } = visit.server;
  const { page } = await visit.as(await demoPerson(db, 'admin'));
  const learner = await newLearner(db, 'Enda Ended');
  const { id: scenario } = await content('helpless-desk', 'scenario');
  await page.goto('/assignments/new?target=person');
  await page.getByLabel(t.content).selectOption(scenario);
  await page.locator('input[type=email]').fill(learner.email);
  await page.getByRole('button', { name: t.submit }).click();
  await page.waitForURL('**/assignments');
  const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'The Helpless Desk: Enda Ended' }) });
  await line.getByText(t.dueAfter(30)).waitFor();
  await line.getByRole('link').click();
  await page.getByRole('heading', { name: t.changeDates }).waitFor();
  await page.getByText(t.dueAfter(30)).waitFor();
  const own = page.url();
  await page.getByRole('button', { name: t.endButton }).click();
  await page.getByRole('status').getByText(t.hasEnded('The Helpless Desk', 'Enda Ended')).waitFor();
  expect(await line.count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await page.goto(own);
  await page.getByText(t.reached(0, 1)).waitFor();
  await page.goto('/assignments?ended=Everything');
  await page.getByRole('heading', { name: t.title }).waitFor();
  expect(await page.getByRole('status').filter({ hasText: /ended|Everything/ }).count()).toBe(0);
});

it('days that no calendar has are refused, and 29 February comes back as 28 February', async () => {
  const { db } = visit.server;
  const admin = await calling(visit.server, await demoPerson(db, 'admin'));
  const learner = await newLearner(db, 'Leap Learner');
  const { id } = await content('email-only-mandate', 'scenario');
  const asked = (due_on: string) => admin.post('/assignments/new', { content: id, target: 'person', person: learner.email, due_on, every_months: '12', recurs_from: 'due', due_days: '30' });
  for (const wrong of [`${LEAP - 1}-02-29`, `${LEAP}-02-30`, `29.02.${LEAP}`, 'soon']) {
    const refused = await asked(wrong);
    expect([wrong, refused.status]).toEqual([wrong, 400]);
    expect(await refused.text()).toContain('There is no day');
  }
  expect((await asked(`${LEAP}-02-29`)).status).toBe(302);
  await apply(`${LEAP + 1}-02-10T10:00:00.000Z`);
  expect((await openDuties(learner.id)).filter(({ content_id }) => content_id === id).map(({ due_on }) => due_on)).toEqual([`${LEAP}-02-29`, `${LEAP + 1}-02-28`]);
});

it('to a manager of another team an assignment is not there', async () => {
  const { db } = visit.server;
  const ruth = await calling(visit.server, await demoPerson(db, 'ruth'));
  const lena = await demoPerson(db, 'lena');
  const { id: course } = await content('not-just-a-user', 'course');
  expect((await ruth.post('/assignments/new', { content: course, target: 'person', person: lena.email, due_on: day(20) })).status).toBe(302);
  const { id } = await db.selectFrom('training_assignment').select('id').where('person_id', '=', lena.id).where('content_id', '=', course).executeTakeFirstOrThrow();
  expect((await ruth.get(`/assignments/${id}`)).status).toBe(200);
  for (const name of ['otto', 'lena']) {
    const other = await calling(visit.server, await demoPerson(db, name));
    expect([(await other.get(`/assignments/${id}`)).status, (await other.post(`/assignments/${id}`, { intent: 'end' })).status, (await other.post(`/assignments/${id}`, { due_on: day(30) })).status]).toEqual([404, 404, 404]);
    if (name === 'otto') expect(await (await other.get('/assignments')).text()).not.toContain('Lena');
  }
  const otto = await calling(visit.server, await demoPerson(db, 'otto'));
  expect((await otto.post('/assignments/new', { content: course, target: 'person', person: lena.email })).status).toBe(400);
  expect((await db.selectFrom('training_assignment').select(['ended_at', 'due_on']).where('id', '=', id).executeTakeFirstOrThrow())).toEqual({ ended_at: null, due_on: day(20) });
});

it('the same in two cohorts is one thing to do, late by the earlier date; who is disabled or gone owes nothing', async () => {
  const { db } = visit.server;
  const lena = await demoPerson(db, 'lena');
  const { id: course } = await content('not-just-a-user', 'course');
  await db.insertInto('training_assignment').values({ ...none, id: 'second-course', organisation_id: 'default', content_id: course, cohort_id: 'second', due_on: day(-2), created_at: moment(-9) }).execute();
  await apply(moment(-9));
  const admin = await calling(visit.server, await demoPerson(db, 'admin'));
  // The cohort has no date of its own, but what it was given has one.
  expect(await (await admin.get('/cohorts/second')).text()).not.toContain(reportsText.noDue);
  const { page } = await visit.as(lena);
  await page.goto('/');
  const courses = page.getByRole('list').filter({ has: page.getByRole('link', { name: 'Not just a user' }) });
  expect(await courses.getByRole('listitem').count()).toBe(1);
  await courses.getByText(en.duty.late).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto('/courses/not-just-a-user');
  await page.getByText(en.duty.late).waitFor();
  await db.deleteFrom('cohort_member').where('cohort_id', '=', 'second').execute();
  await apply(moment(0));
  await page.reload();
  expect(await page.getByText(en.duty.late).count()).toBe(0);
  await db.updateTable('person').set({ disabled_at: moment(0) }).where('id', '=', lena.id).execute();
  await apply(moment(0));
  expect(await openDuties(lena.id)).toEqual([]);
  await db.updateTable('person').set({ disabled_at: null }).where('id', '=', lena.id).execute();
  await apply(moment(0));
  expect((await openDuties(lena.id)).length).toBeGreaterThan(0);
});

it('a course that comes again is read, answered and done again through the pages, and the first time stands', async () => {
  const { db } = visit.server;
  const learner = await newLearner(db, 'Rhea Round');
  const { id: course } = await content('not-just-a-user', 'course');
  const { id: lesson } = await content('not-just-a-user/01-nobody-is-just-a-user', 'lesson');
  await db.deleteFrom('course_item').where('course_id', '=', course).where('content_id', '!=', lesson).execute();
  const then = moment(-360);
  await db.insertInto('progress').values({ person_id: learner.id, content_id: lesson, organisation_id: 'default', started_at: then, completed_at: then, succeeded_at: null, best_score: null, attempts: 0, updated_at: then }).execute();
  await db.insertInto('training_assignment').values({ ...none, id: 'yearly', organisation_id: 'default', content_id: course, person_id: learner.id, starts_on: day(-380), due_on: day(-350), every_months: 12, recurs_from: 'due', created_at: moment(-380) }).execute();
  await apply(moment(-380));
  await apply(moment(0));
  const { page } = await visit.as(learner);
  await page.goto('/courses/not-just-a-user');
  await page.getByText(en.duty.anew).waitFor();
  await page.getByText(en.duty.stands).waitFor();
  await page.getByText(en.home.progress(0, 1)).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto('/courses/not-just-a-user/01-nobody-is-just-a-user');
  for (const quiz of await page.locator('.quiz').all()) {
    await quiz.getByRole('radio').first().check();
    await quiz.getByRole('button', { name: en.lesson.check }).click();
    await quiz.getByText(en.lesson.yours).waitFor();
  }
  await page.getByRole('button', { name: en.lesson.finish }).click();
  await page.getByText(en.lesson.finished).waitFor();
  const rounds = await db.selectFrom('duty').selectAll().where('assignment_id', '=', 'yearly').orderBy('round').execute();
  expect(rounds.map(({ round, done_at }) => [round, done_at === then, (done_at ?? '') > moment(-1)])).toEqual([[1, true, false], [2, false, true]]);
  await page.goto('/courses/not-just-a-user');
  await page.getByText(en.home.progress(1, 1)).waitFor();
});

it('assignments, who is late and the comparison have no barriers', async () => {
  const { db } = visit.server;
  const { page } = await visit.as(await demoPerson(db, 'admin'));
  const cohorts = await db.selectFrom('cohort').select('id').where('name', 'in', ['Autumn cohort', 'Second cohort']).execute();
  const samir = await demoPerson(db, 'samir');
  await db.insertInto('cohort_member').values({ cohort_id: 'second', person_id: samir.id, organisation_id: 'default', joined_at: moment(-9) }).execute();
  await db.updateTable('duty').set({ due_on: day(-2), done_at: null }).where('person_id', '=', samir.id).execute();
  const { id } = await db.selectFrom('training_assignment').select('id').where('ended_at', 'is', null).executeTakeFirstOrThrow();
  for (const address of ['/assignments', '/assignments/new', `/assignments/${id}`, '/cohorts/late', `/cohorts/compare?${cohorts.map((one) => `cohort=${one.id}`).join('&')}`]) {
    expect((await page.goto(address))?.status(), address).toBe(200);
    await openAll(page);
    expect(await barriers(page), address).toEqual([]);
  }
  await page.getByRole('heading', { name: compareText.weeks }).waitFor();
});

it('everybody who is late is found by a part of the name', async () => {
  const { db } = visit.server;
  const { id: content_id } = await content('email-only-mandate', 'scenario');
  await db.insertInto('training_assignment').values({ ...none, id: 'overdue', organisation_id: 'default', content_id, team_id: 'others', due_on: day(-2), created_at: moment(-9) }).execute();
  const late = await Promise.all(['Paula Particular', 'Somebody Else'].map((name) => newLearner(db, name)));
  await db.updateTable('person').set({ team_id: 'others' }).where('id', 'in', late.map(({ id }) => id)).execute();
  await apply(moment(-5));
  const { page } = await visit.as({ id: 'otto', email: 'otto@example.org', name: 'Otto Other' });
  await page.goto('/cohorts/late');
  await page.getByText(reportsText.late.found(2)).waitFor();
  await page.getByLabel(reportsText.matrix.name).fill('PARTICU');
  await page.getByRole('button', { name: reportsText.matrix.apply }).click();
  await page.getByText(reportsText.late.found(1)).waitFor();
  await page.getByText('Paula Particular').waitFor();
});
