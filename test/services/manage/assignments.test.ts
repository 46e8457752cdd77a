import { afterEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { changeDates, createAssignment, endAssignment, findEnded, getAssignment, getAssignmentChoices, getAssignments, type AskedAssignment } from '#app/services/manage/assignments.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { db } from '#db';
import { allRows } from '#test/support/all-rows.ts';
import { apply, assigned, cohort, contentId, listDuties, team } from '#test/support/assigned.ts';
import { contentRow } from '#test/support/duties.ts';
import { eachDatabase } from '#test/support/database.ts';
import { as, organisation, person, signedIn } from '#test/support/organisation.ts';
import { PLAIN_LESSON, SMALL_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

afterEach(() => setClock(undefined));

/** A manager of desk (dev, dana) and an administrator; sana is in another team. Cohorts: `own` is desk's, `mixed` is not. */
async function house() {
  setClock(new Date('2026-01-01T08:00:00.000Z'));
  await organisation();
  await publishSound('default', [...SMALL_CONTENT, file('courses/basics/two.mdx', PLAIN_LESSON), file('courses/basics/course.yaml', courseOf('Basics', 'lesson: two', 'scenario: charger'))]);
  const boss = await person({ roles: 'manager' });
  await team('desk', null, boss.id);
  await team('systems');
  await person({ id: 'dev', team_id: 'desk' });
  await person({ id: 'dana', team_id: 'desk', job: 'lead' });
  await person({ id: 'sana', team_id: 'systems', job: 'Lead' });
  await cohort('own', ['dev'], 'Asia/Tokyo');
  await cohort('mixed', ['dev', 'sana']);
  await cohort('empty', []);
  return { manager: await as(boss), administrator: await signedIn({ roles: 'administrator' }), course: await contentId('basics'), scenario: await contentId('charger', 'scenario') };
}

const asked = (content: string, some: Partial<AskedAssignment> = {}): AskedAssignment => ({
  content,
  target: 'team',
  who: 'desk',
  starts_on: '',
  due_on: '',
  due_days: '',
  mastery: '',
  every_months: '',
  recurs_from: '',
  requires: '',
  ...some,
});

/** Two more role-plays, which are a part of nothing. */
async function others(): Promise<[string, string]> {
  const { current_version_id } = await db().selectFrom('content').select('current_version_id').where('slug', '=', 'charger').executeTakeFirstOrThrow();
  for (const title of ['Another', 'Third']) await contentRow({ id: title, kind: 'scenario', title, current_version_id });
  return ['Another', 'Third'];
}

async function made(who: SignedIn, ask: AskedAssignment): Promise<string> {
  const answer = await createAssignment(who, ask);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function refused(who: SignedIn, ask: AskedAssignment) {
  const before = await allRows();
  const answer = await createAssignment(who, ask);
  expect(await allRows()).toEqual(before);
  return answer.ok ? {} : answer.error;
}

eachDatabase('an assignment', () => {
  it('is made with its duties, and listed with how many have done it', async () => {
    const { manager, course, scenario } = await house();
    const id = await made(manager, asked(course, { starts_on: '2026-01-05', due_on: '2026-02-01', due_days: '30', mastery: '80', every_months: '12', recurs_from: 'completion', requires: scenario }));
    expect(await listDuties()).toEqual(['dana 1 2026-02-01', 'dev 1 2026-02-01']);
    await db().updateTable('duty').set({ done_at: '2026-01-06T00:00:00.000Z' }).where('person_id', '=', 'dev').execute();
    const [row] = await getAssignments(manager);
    expect(row).toMatchObject({ id, title: 'Basics', kind: 'course', target: 'team', who: 'Team desk', due_on: '2026-02-01', mastery: 0.8, every_months: 12, recurs_from: 'completion', requires: 'The lost charger', people: 2, done: 1 });
    expect(await getAssignment(manager, id)).toMatchObject({ ended: false, people: 2 });
  });

  it('counts nobody who is disabled, and at its end those who had it then', async () => {
    const { manager, course } = await house();
    await person({ id: 'dirk', team_id: 'desk' });
    await person({ id: 'della', team_id: 'desk' });
    const id = await made(manager, asked(course));
    await db().updateTable('duty').set({ done_at: '2026-01-06T00:00:00.000Z' }).where('person_id', 'in', ['dev', 'dirk']).execute();
    await db().updateTable('person').set({ disabled_at: '2026-01-07T00:00:00.000Z' }).where('id', '=', 'dirk').execute();
    expect(await getAssignments(manager)).toMatchObject([{ people: 3, done: 1 }]);
    expect(await getAssignment(manager, id)).toMatchObject({ ended: false, people: 3, done: 1 });
    await db().updateTable('person').set({ team_id: 'systems' }).where('id', '=', 'della').execute();
    await apply('2026-02-01T00:00:00.000Z');
    setClock(new Date('2026-03-01T08:00:00.000Z'));
    await endAssignment(manager, id);
    expect(await getAssignment(manager, id)).toMatchObject({ ended: true, people: 2, done: 1 });
    await db().updateTable('person').set({ disabled_at: '2026-04-01T00:00:00.000Z' }).where('id', '=', 'dana').execute();
    expect(await getAssignment(manager, id)).toMatchObject({ ended: true, people: 2, done: 1 });
  });

  it('is refused with a sentence for every field that is wrong, and then nothing is written', async () => {
    const { manager, course, scenario } = await house();
    expect(await refused(manager, asked('nothing', { due_on: '2025-12-31' }))).toEqual({
      content: 'Choose a course or a role-play that is published: there is none of this name.',
      due_on: 'The due date 2025-12-31 has passed. Choose today, 2026-01-01, or a later day.',
    });
    expect(await refused(manager, asked(''))).toEqual({ content: 'Choose a course or a role-play: something has to be assigned.' });
    expect(await refused(manager, asked(course, { starts_on: '2026-03-01', due_on: '2026-02-01' }))).toHaveProperty('starts_on', 'It would start on 2026-03-01, after it is due on 2026-02-01. Choose an earlier start or a later due date.');
    expect(await refused(manager, asked(course, { due_on: '2026-02-29' }))).toHaveProperty('due_on', 'There is no day “2026-02-29”. Write it as year-month-day, such as 2026-12-31.');
    for (const mastery of ['101', '-1', 'all', '1e3']) expect(await refused(manager, asked(course, { mastery })), mastery).toHaveProperty('mastery');
    for (const due_days of ['0', '1.5', 'x', '99999']) expect(await refused(manager, asked(course, { due_days })), due_days).toHaveProperty('due_days');
    expect(await refused(manager, asked(course, { every_months: '0' }))).toHaveProperty('every_months');
    expect(await refused(manager, asked(course, { every_months: '6', recurs_from: 'due' }))).toHaveProperty('recurs_from');
    expect(await refused(manager, asked(course, { requires: course }))).toEqual({ requires: 'Nothing can wait for itself. Choose something else, or nothing.' });
    expect(await refused(manager, asked(course, { requires: 'nothing' }))).toHaveProperty('requires');
    await db().updateTable('content').set({ retired_at: '2026-01-01T00:00:00.000Z' }).where('id', '=', scenario).execute();
    expect(await refused(manager, asked(scenario))).toHaveProperty('content');
  });

  it('is refused where it would wait in a circle, whomever the others are given to, and goes once they have ended', async () => {
    const { manager, administrator, course, scenario } = await house();
    const [another, third] = await others();
    const sana = { target: 'person' as const, who: 'sana@example.org' };
    const before = await made(manager, asked(another, { requires: third }));
    await made(administrator, asked(third, { ...sana, requires: course }));
    expect(await refused(manager, asked(third, { requires: another }))).toEqual({
      requires: '“Another” waits for “Third” already, by another assignment: neither could ever begin. Choose something else, or nothing.',
    });
    expect(await refused(manager, asked(scenario, { requires: another }))).toEqual({
      requires: '“Another” waits for “Third” already, by another assignment, and “Third” waits for “Basics” already, by another assignment, and “The lost charger” is a part of “Basics”: nobody could complete them in this order. Choose something else, or nothing.',
    });
    expect(await refused(administrator, asked(scenario, { ...sana, requires: course }))).toEqual({ requires: '“The lost charger” is a part of “Basics”: nobody could complete both in this order. Choose something else, or nothing.' });
    await made(administrator, asked(course, { requires: scenario }));
    await endAssignment(administrator, before);
    await made(manager, asked(third, { requires: another }));
  });

  it('closes no circle with one that is made at the same moment', async () => {
    const { administrator } = await house();
    const [another, third] = await others();
    const both = await Promise.all([createAssignment(administrator, asked(another, { requires: third })), createAssignment(administrator, asked(third, { requires: another }))]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('is made beside circles from before, and waits there for nothing that is retired', async () => {
    const { administrator, course, scenario } = await house();
    const [another, third] = await others();
    await assigned({ content_id: another, team_id: 'desk', requires_id: third });
    await assigned({ content_id: third, team_id: 'desk', requires_id: another });
    await made(administrator, asked(course, { requires: another }));
    expect(await refused(administrator, asked(another, { who: 'systems', requires: course }))).toHaveProperty('requires');
    await assigned({ content_id: third, team_id: 'systems', requires_id: course });
    await db().updateTable('content').set({ retired_at: '2026-01-01T00:00:00.000Z' }).where('id', '=', third).execute();
    await made(administrator, asked(another, { who: 'systems', requires: scenario }));
    await endAssignment(administrator, (await getAssignments(administrator)).find(({ title }) => title === 'Basics')?.id ?? '');
    await made(administrator, asked(another, { target: 'job', who: 'lead', requires: course }));
  });

  it('looks at the day where its cohort is', async () => {
    const { manager, course } = await house();
    // Already 2 January in Tokyo.
    setClock(new Date('2026-01-01T16:00:00.000Z'));
    expect(await refused(manager, asked(course, { target: 'cohort', who: 'own', due_on: '2026-01-01' }))).toHaveProperty('due_on');
    await made(manager, asked(course, { due_on: '2026-01-01' }));
  });

  it('is given once to the same people, until it has ended', async () => {
    const { administrator, course } = await house();
    const id = await made(administrator, asked(course));
    expect(await refused(administrator, asked(course))).toEqual({ who: '“Basics” is assigned to them already. Change the dates of that assignment, or end it first.' });
    await made(administrator, asked(course, { target: 'job', who: ' Lead ' }));
    expect(await refused(administrator, asked(course, { target: 'job', who: 'LEAD' }))).toHaveProperty('who');
    await endAssignment(administrator, id);
    await made(administrator, asked(course));
    expect(await listDuties()).toEqual(['dana 1 -', 'dana 1 -', 'dana 1 - ended', 'dev 1 -', 'dev 1 - ended', 'sana 1 -']);
    const twice = await Promise.all([1, 2].map(() => createAssignment(administrator, asked(course, { target: 'cohort', who: 'own' }))));
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('reaches no further than who makes it', async () => {
    const { manager, administrator, course } = await house();
    const beyond: Partial<AskedAssignment>[] = [
      { who: 'systems' },
      { who: '' },
      { target: 'cohort', who: 'mixed' },
      { target: 'cohort', who: 'empty' },
      { target: 'person', who: 'sana@example.org' },
      { target: 'person', who: 'nobody@example.org' },
      { target: 'job', who: 'lead' },
    ];
    for (const some of beyond) expect(Object.keys(await refused(manager, asked(course, some))), JSON.stringify(some)).toEqual(['who']);
    await made(manager, asked(course, { target: 'cohort', who: 'own' }));
    await made(manager, asked(course, { target: 'person', who: ' DEV@example.org ' }));
    for (const some of beyond.filter(({ who }) => !['', 'nobody@example.org'].includes(who ?? ''))) await made(administrator, asked(course, some));
    expect(await getAssignments(manager)).toHaveLength(2);
    expect(await getAssignments(administrator)).toHaveLength(7);
    expect(await getAssignmentChoices(manager)).toMatchObject({ cohorts: [{ id: 'own' }], teams: [{ id: 'desk' }], jobs: false });
    expect((await getAssignmentChoices(administrator)).cohorts.map(({ id }) => id)).toEqual(['empty', 'mixed', 'own']);
  });

  it('of others is a 404 to open, change or end, as everything is to learners and other organisations', async () => {
    const { manager, administrator, course } = await house();
    const ids = [await made(administrator, asked(course, { who: 'systems' })), await made(administrator, asked(course, { target: 'cohort', who: 'mixed' })), await made(administrator, asked(course, { target: 'job', who: 'lead' }))];
    await organisation('other');
    const strangers = [manager, await signedIn({ roles: 'trainer' }), await signedIn(), await signedIn({ organisation_id: 'other', roles: 'administrator' })];
    const before = await allRows();
    for (const who of strangers) {
      for (const id of [...ids, 'none', '']) {
        expect(await thrownStatus(getAssignment(who, id))).toBe(404);
        expect(await thrownStatus(changeDates(who, id, { starts_on: '', due_on: '2026-09-01', due_days: '' }))).toBe(404);
        expect(await thrownStatus(endAssignment(who, id))).toBe(404);
      }
    }
    for (const who of strangers.slice(1, 3)) {
      expect(await thrownStatus(createAssignment(who, asked(course)))).toBe(404);
      expect(await thrownStatus(getAssignments(who))).toBe(404);
      expect(await thrownStatus(getAssignmentChoices(who))).toBe(404);
    }
    expect(await allRows()).toEqual(before);
  });

  it('is told of once it has ended, to those alone who may change it', async () => {
    const { manager, administrator, course } = await house();
    const [own, far] = [await made(manager, asked(course)), await made(administrator, asked(course, { who: 'systems' }))];
    expect(await findEnded(manager, own)).toBeUndefined();
    for (const id of [own, far]) await endAssignment(administrator, id);
    expect(await findEnded(manager, own)).toEqual({ title: 'Basics', who: 'Team desk' });
    expect(await findEnded(administrator, far)).toEqual({ title: 'Basics', who: 'Team systems' });
    for (const id of [far, 'none', '', '\0']) expect(await findEnded(manager, id)).toBeUndefined();
    expect(await thrownStatus(findEnded(await signedIn(), own))).toBe(404);
  });

  it('moves the due dates of those who are not done, and of nobody else', async () => {
    const { manager, course } = await house();
    const id = await made(manager, asked(course, { due_on: '2026-02-01', due_days: '30' }));
    await db().updateTable('duty').set({ done_at: '2026-01-06T00:00:00.000Z' }).where('person_id', '=', 'dana').execute();
    setClock(new Date('2026-03-01T08:00:00.000Z'));
    // The date that has passed may stay; another past one may not come.
    expect(await changeDates(manager, id, { starts_on: '2026-01-15', due_on: '2026-02-01', due_days: '20' })).toEqual({ ok: true, value: undefined });
    expect(await changeDates(manager, id, { starts_on: '', due_on: '2026-02-02', due_days: '' })).toMatchObject({ ok: false, error: { due_on: 'The due date 2026-02-02 has passed. Choose today, 2026-03-01, or a later day.' } });
    await changeDates(manager, id, { starts_on: '', due_on: '2026-04-01', due_days: '' });
    expect(await listDuties()).toEqual(['dana 1 2026-02-01', 'dev 1 2026-04-01']);
    await endAssignment(manager, id);
    expect(await changeDates(manager, id, { starts_on: '', due_on: '2026-05-01', due_days: '' })).toMatchObject({ ok: false });
    expect(await listDuties()).toEqual(['dana 1 2026-02-01 ended', 'dev 1 2026-04-01 ended']);
  });
});
