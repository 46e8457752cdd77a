import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { getCohortMatrix } from '#app/services/manage/matrix.server.ts';
import { getOverview } from '#app/services/manage/overview.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { finishLesson, getLessonPage } from '#app/services/learn/lesson-page.server.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { insertAssignment, insertCohort, insertTeam } from '#db/queries/organisations.ts';
import type { PersonRow } from '#db/schema.ts';
import { eachDatabase } from '#test/support/database.ts';
import { TO_FRIENDS, attemptWith, choose } from '#test/support/moves.ts';
import { as, organisation, person, signedIn } from '#test/support/organisation.ts';
import { PLAIN_LESSON, SCENARIO, SMALL_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const AT = '2026-01-01T08:00:00.000Z';

const getCohorts = async (who: SignedIn) => (await getOverview(who)).cohorts;

async function team(id: string, manager_id: string | null, parent_id: string | null, organisation_id = 'default'): Promise<void> {
  await insertTeam(db(), { id, organisation_id, name: `Team ${id}`, manager_id, parent_id });
}

async function cohort(id: string, members: string[], organisation_id = 'default'): Promise<void> {
  await insertCohort(db(), { id, organisation_id, name: `Cohort ${id}`, time_zone: 'UTC', starts_on: null, due_on: '2026-05-01', created_at: AT }, members);
}

async function assign(cohort_id: string, course: string, id = `${cohort_id} ${course}`): Promise<void> {
  const content = await findContent(db(), 'default', 'course', course);
  await insertAssignment(db(), { id, organisation_id: 'default', content_id: content?.id ?? '', cohort_id, team_id: null, person_id: null, starts_on: null, due_on: null, mastery: null, created_at: AT });
}

/**
 * Teams: head over desk over night, head over desk over day, and apart from them systems. A person in each, one in none,
 * one disabled; all in the cohort `all`, those of systems in `systems`.
 */
async function house() {
  await organisation();
  const bosses = {
    head: await person({ name: 'Head', roles: 'manager' }),
    night: await person({ name: 'Night lead', roles: 'manager' }),
    systems: await person({ name: 'Systems lead', roles: 'manager' }),
  };
  await team('head', bosses.head.id, null);
  await team('desk', null, 'head');
  await team('night', bosses.night.id, 'desk');
  await team('day', null, 'desk');
  await team('systems', bosses.systems.id, null);
  const members = [
    await person({ id: 'p-head', name: 'Hana', team_id: 'head' }),
    await person({ id: 'p-desk', name: 'Dev', team_id: 'desk' }),
    await person({ id: 'p-night', name: 'Nils', team_id: 'night', job: 'service desk' }),
    await person({ id: 'p-day', name: 'Daria', team_id: 'day' }),
    await person({ id: 'p-systems', name: 'Sana', team_id: 'systems' }),
    await person({ id: 'p-none', name: 'Noa' }),
    await person({ id: 'p-gone', name: 'Gus', team_id: 'desk', disabled_at: AT }),
  ];
  await cohort('all', members.map(({ id }) => id));
  await cohort('systems', ['p-systems']);
  await cohort('empty', []);
  return { head: await as(bosses.head), night: await as(bosses.night), systems: await as(bosses.systems), administrator: await signedIn({ roles: 'administrator' }) };
}

const TWO_COURSES = [
  ...SMALL_CONTENT,
  file('courses/basics/two.mdx', PLAIN_LESSON),
  file('courses/basics/course.yaml', courseOf('Basics', 'lesson: two', 'scenario: charger')),
  file('courses/more/three.mdx', PLAIN_LESSON.replace('Nothing to answer', 'Nothing more')),
  file('courses/more/course.yaml', courseOf('More', 'scenario: charger', 'lesson: three')),
];

eachDatabase('a cohort', () => {
  it('shows a manager the people of own teams at any depth, and an administrator all', async () => {
    const { head, night, systems, administrator } = await house();
    const names = async (who: typeof head) => (await getCohortMatrix(who, 'all')).people.map(({ name }) => name);
    expect(await names(head)).toEqual(['Daria', 'Dev', 'Hana', 'Nils']);
    expect(await names(night)).toEqual(['Nils']);
    expect(await names(systems)).toEqual(['Sana']);
    expect(await names(administrator)).toEqual(['Daria', 'Dev', 'Hana', 'Nils', 'Noa', 'Sana']);
  });

  it('is listed to those alone who may see somebody in it, with the number of those', async () => {
    const { head, night, systems, administrator } = await house();
    const listed = async (who: typeof head) => (await getCohorts(who)).map(({ id, people }) => `${id} ${people}`);
    expect(await listed(head)).toEqual(['all 4']);
    expect(await listed(night)).toEqual(['all 1']);
    expect(await listed(systems)).toEqual(['all 1', 'systems 1']);
    expect(await listed(administrator)).toEqual(['all 6', 'systems 1']);
  });

  it('is a 404 to a manager of nobody in it, though the id is right', async () => {
    const { head, systems, administrator } = await house();
    expect(await thrownStatus(getCohortMatrix(head, 'systems'))).toBe(404);
    expect((await getCohortMatrix(systems, 'systems')).people).toHaveLength(1);
    for (const id of ['empty', 'none', '', 'all\0x', "all' or '1'='1"]) expect(await thrownStatus(getCohortMatrix(administrator, id)), id).toBe(404);
  });

  it('shows nobody to a manager who leads no team', async () => {
    await house();
    const manager = await signedIn({ roles: 'manager' });
    expect(await getCohorts(manager)).toEqual([]);
    expect(await thrownStatus(getCohortMatrix(manager, 'all'))).toBe(404);
  });

  it('shows nobody to those who are neither manager nor administrator, the lead of a team included', async () => {
    await house();
    const lead = await person({ roles: 'trainer' });
    await db().updateTable('team').set({ manager_id: lead.id }).execute();
    for (const asker of [await as(lead), await signedIn()]) {
      expect(await thrownStatus(getCohorts(asker))).toBe(404);
      expect(await thrownStatus(getCohortMatrix(asker, 'all'))).toBe(404);
    }
  });

  it('of another organisation is a 404 to its managers and administrators', async () => {
    await house();
    await organisation('other');
    const boss = await person({ organisation_id: 'other', roles: 'manager' });
    await team('other', boss.id, null, 'other');
    // A line that nobody may draw: a team below that of another organisation.
    await db().updateTable('team').set({ parent_id: 'other' }).where('id', '=', 'desk').execute();
    for (const stranger of [await as(boss), await signedIn({ organisation_id: 'other', roles: 'administrator' })]) {
      expect(await getCohorts(stranger)).toEqual([]);
      expect(await thrownStatus(getCohortMatrix(stranger, 'all'))).toBe(404);
    }
  });

  it('ends for a manager the moment the team goes to another', async () => {
    const { head, night } = await house();
    await db().updateTable('team').set({ manager_id: head.id }).where('id', '=', 'night').execute();
    const row = await db().selectFrom('person').selectAll().where('id', '=', night.id).executeTakeFirstOrThrow();
    expect(await thrownStatus(getCohortMatrix(await as(row), 'all'))).toBe(404);
  });

  it('survives a reporting line that runs in a circle', async () => {
    const { head } = await house();
    await db().updateTable('team').set({ parent_id: 'night' }).where('id', '=', 'head').execute();
    const row = await db().selectFrom('person').selectAll().where('id', '=', head.id).executeTakeFirstOrThrow();
    expect((await getCohortMatrix(await as(row), 'all')).people).toHaveLength(4);
  });
});

eachDatabase('the matrix of a cohort', () => {
  it('has a row a person and a column an item, and agrees with what the tables say', async () => {
    const { head, administrator } = await house();
    await publishSound('default', TWO_COURSES);
    await assign('all', 'basics');
    const rows = await db().selectFrom('person').selectAll().where('id', 'in', ['p-night', 'p-day', 'p-systems']).execute();
    const [day, night, systems] = await Promise.all(['p-day', 'p-night', 'p-systems'].map((id) => as(rows.find((row) => row.id === id) as PersonRow)));
    if (!day || !night || !systems) throw new Error('Somebody is missing.');
    await finishLesson(night, 'basics', 'two');
    await attemptWith(night, TO_FRIENDS);
    await getLessonPage(day, 'basics', 'two');
    await attemptWith(day, [choose('kind')]);
    await finishLesson(systems, 'basics', 'two');

    const matrix = await getCohortMatrix(head, 'all');
    expect(matrix).toMatchObject({ name: 'Cohort all', standing: { dueOn: '2026-05-01' } });
    expect(matrix.items.map(({ title }) => title)).toEqual(['Nothing to answer', 'The lost charger']);
    expect(matrix.people.map(({ name, statuses, done }) => [name, ...statuses, done])).toEqual([
      ['Daria', 'under-way', 'under-way', 0],
      ['Dev', 'not-begun', 'not-begun', 0],
      ['Hana', 'not-begun', 'not-begun', 0],
      ['Nils', 'done', 'done', 2],
    ]);

    const { rows: done } = await sql<{ id: string; done: number }>`
      select person.id, count(progress.completed_at) as done from cohort_member
      join person on person.id = cohort_member.person_id and person.disabled_at is null
      left join progress on progress.person_id = person.id
        and progress.content_id in (select content_id from course_item where course_id in (select content_id from training_assignment where cohort_id = 'all'))
      where cohort_member.cohort_id = 'all' group by person.id order by person.id`.execute(db());
    const whole = await getCohortMatrix(administrator, 'all');
    expect(whole.people.map((one) => ({ id: one.id, done: one.done })).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(done);
  });

  it('holds status and nothing of what was written, scored or rated', async () => {
    const { administrator } = await house();
    await publishSound('default', TWO_COURSES);
    await assign('all', 'basics');
    const night = await db().selectFrom('person').selectAll().where('id', '=', 'p-night').executeTakeFirstOrThrow();
    await attemptWith(await as(night), TO_FRIENDS);
    const matrix = await getCohortMatrix(administrator, 'all');
    expect(Object.keys(matrix).sort()).toEqual(['filter', 'found', 'id', 'items', 'name', 'offset', 'overTime', 'page', 'pages', 'people', 'print', 'sort', 'standing', 'teams']);
    expect([...new Set(matrix.people.flatMap((one) => Object.keys(one)))].sort()).toEqual(['done', 'due_on', 'id', 'job', 'late', 'name', 'statuses', 'team']);
    expect(JSON.stringify(matrix)).not.toMatch(/Thank you|friends|0\.8|empathy/);
  });

  it('shows an item once that two courses share, where it stands first, and one that is assigned twice', async () => {
    const { administrator } = await house();
    await publishSound('default', [
      ...SMALL_CONTENT,
      file('scenarios/second.mdx', SCENARIO.replace('The lost charger', 'The second charger')),
      file('courses/basics/two.mdx', PLAIN_LESSON),
      file('courses/basics/course.yaml', courseOf('Basics', 'scenario: charger', 'lesson: two', 'scenario: second')),
      file('courses/more/course.yaml', courseOf('More', 'scenario: second', 'scenario: charger')),
    ]);
    await assign('all', 'more');
    await assign('all', 'basics');
    await assign('all', 'basics', 'the same again');
    const night = await db().selectFrom('person').selectAll().where('id', '=', 'p-night').executeTakeFirstOrThrow();
    await attemptWith(await as(night), TO_FRIENDS);
    const { items, people } = await getCohortMatrix(administrator, 'all');
    expect(items.map(({ title }) => title)).toEqual(['The lost charger', 'Nothing to answer', 'The second charger']);
    expect(people.find(({ id }) => id === 'p-night')).toMatchObject({ statuses: ['done', 'not-begun', 'not-begun'], done: 1 });
  });

  it('knows nothing of courses that are assigned to others', async () => {
    const { administrator } = await house();
    await publishSound('default', TWO_COURSES);
    await assign('systems', 'more');
    expect((await getCohortMatrix(administrator, 'all')).items).toEqual([]);
    expect((await getCohortMatrix(administrator, 'systems')).items).toHaveLength(2);
  });
});
