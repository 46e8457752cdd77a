import { expect, it } from 'vitest';
import { getCoursePage } from '#app/services/learn/course-page.server.ts';
import { getHome } from '#app/services/learn/home.server.ts';
import { finishLesson } from '#app/services/learn/lesson-page.server.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { enrol } from '#db/queries/courses.ts';
import { insertAssignment, insertCohort } from '#db/queries/organisations.ts';
import { apply } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { TO_FRIENDS, attemptWith, choose, goOn, play } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { PLAIN_LESSON, SMALL_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';

const AT = '2026-01-01T08:00:00.000Z';

async function learner() {
  await organisation();
  await publishSound('default', [...SMALL_CONTENT, file('courses/basics/two.mdx', PLAIN_LESSON), file('courses/basics/course.yaml', courseOf('Basics', 'lesson: two', 'scenario: charger'))]);
  const person = await signedIn();
  const course = await findContent(db(), 'default', 'course', 'basics');
  return { person, courseId: course?.id ?? '' };
}

async function assign(courseId: string, cohort: string, due_on: string | null, members: string[]) {
  await insertCohort(db(), { id: cohort, organisation_id: 'default', name: cohort, time_zone: 'UTC', starts_on: null, due_on, created_at: AT }, members);
  await insertAssignment(db(), { id: `duty of ${cohort}`, organisation_id: 'default', content_id: courseId, cohort_id: cohort, team_id: null, person_id: null, starts_on: null, due_on, mastery: null, created_at: AT });
  await apply(AT);
}

eachDatabase('home', () => {
  it('says what to do next from the first lesson to the end of the course', async () => {
    const { person, courseId } = await learner();
    expect((await getHome(person)).next).toMatchObject({ kind: 'nothing', to: '/attempts' });
    await enrol(db(), [{ person_id: person.id, course_id: courseId, organisation_id: 'default', enrolled_at: AT }]);
    const next = async () => (await getHome(person)).next;
    expect(await next()).toMatchObject({ kind: 'lesson', title: 'Nothing to answer', minutes: 2, to: '/courses/basics/two' });
    await finishLesson(person, 'basics', 'two');
    expect(await next()).toMatchObject({ kind: 'scenario', to: '/scenarios/charger' });
    const attempt = await attemptWith(person, [choose('kind')]);
    expect(await next()).toMatchObject({ kind: 'resume', to: `/attempts/${attempt}` });
    await play(person, attempt, [...TO_FRIENDS.slice(1, 3), goOn], 2);
    expect(await next()).toMatchObject({ kind: 'all-done', title: 'Basics' });
    expect((await getHome(person)).courses).toEqual([{ slug: 'basics', title: 'Basics', due_on: null, done: 2, total: 2 }]);
  });

  it('shows the soonest date of the duties that one has to do, and none of the others’', async () => {
    const { person, courseId } = await learner();
    const other = await signedIn();
    await enrol(db(), [person, other].map(({ id }) => ({ person_id: id, course_id: courseId, organisation_id: 'default', enrolled_at: AT })));
    await assign(courseId, 'theirs', '2026-02-01', [other.id]);
    expect((await getHome(person)).courses).toMatchObject([{ due_on: null, total: 2 }]);
    await assign(courseId, 'later', '2026-05-01', [person.id]);
    await assign(courseId, 'sooner', '2026-04-01', [person.id, other.id]);
    await assign(courseId, 'undated', null, [person.id]);
    expect((await getHome(person)).courses).toMatchObject([{ due_on: '2026-04-01', total: 2 }]);
    expect((await getHome(other)).courses).toMatchObject([{ due_on: '2026-02-01' }]);
    expect((await getCoursePage(other, 'basics')).duty?.due_on).toBe('2026-02-01');
    await finishLesson(other, 'basics', 'two');
    await attemptWith(other, TO_FRIENDS);
    expect((await getHome(other)).courses).toMatchObject([{ due_on: null, done: 2 }]);
    expect((await getCoursePage(other, 'basics')).duty).toBeUndefined();
    expect((await getHome(person)).courses).toMatchObject([{ due_on: '2026-04-01' }]);
  });

  it('shows one’s own attempts alone, four at most, the latest first', async () => {
    const { person } = await learner();
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push(await attemptWith(person, [choose('kind')]));
    for (const [n, id] of ids.entries()) await db().updateTable('attempt').set({ started_at: `2026-01-0${n + 1}T00:00:00.000Z` }).where('id', '=', id).execute();
    expect((await getHome(person)).attempts.map(({ id }) => id)).toEqual(ids.slice(1).reverse());
    expect((await getHome(await signedIn())).attempts).toEqual([]);
  });
});
