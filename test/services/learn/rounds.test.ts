import { afterEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { getCoursePage } from '#app/services/learn/course-page.server.ts';
import { getHome } from '#app/services/learn/home.server.ts';
import { answerQuiz, finishLesson, getLessonPage } from '#app/services/learn/lesson-page.server.ts';
import { getCohortMatrix } from '#app/services/manage/matrix.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { db } from '#db';
import { apply, assigned, cohort, contentId } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { attemptWith, TO_FRIENDS } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { COURSE_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';

const CONTENT = [...COURSE_CONTENT.filter(({ path }) => !path.endsWith('course.yaml')), file('courses/basics/course.yaml', courseOf('Basics', 'lesson: one', 'scenario: charger'))];
const ANSWERS: Record<string, string> = { first: 'ask', second: 'listen' };
const [FIRST, AGAIN] = ['2026-02-02T10:00:00.000Z', '2027-02-05T10:00:00.000Z'];

const clock = (at: string): string => (setClock(new Date(at)), at);
afterEach(() => setClock(undefined));

/** Somebody who has to do the course every year, by the first of March. */
async function learner(): Promise<SignedIn> {
  clock('2026-01-10T08:00:00.000Z');
  await organisation();
  await publishSound('default', CONTENT);
  const person = await signedIn({ id: 'ada' });
  await cohort('spring', ['ada']);
  await assigned({ id: 'yearly', cohort_id: 'spring', due_on: '2026-03-01', starts_on: '2026-02-01', every_months: 12, recurs_from: 'due' });
  await apply('2026-01-10T08:00:00.000Z');
  return person;
}

async function finish(person: SignedIn) {
  const { quizzes } = await open(person);
  for (const quiz of quizzes) await answerQuiz(person, 'basics', 'one', quiz, ANSWERS[quiz] ?? '');
  return finishLesson(person, 'basics', 'one');
}

/** The quizzes that are still to be answered, as the refusal names them. */
async function open(person: SignedIn) {
  const refused = await finishLesson(person, 'basics', 'one');
  return { quizzes: refused.ok ? [] : refused.error };
}

const duties = () => db().selectFrom('duty').select(['round', 'items_done', 'started_at', 'done_at']).orderBy('round').execute();
const statuses = async (person: SignedIn) => (await getCoursePage(person, 'basics')).items.map(({ status }) => status);

eachDatabase('a duty that has come again', () => {
  it('can be done again from the first page to the end, and leaves the first time as it was', async () => {
    const person = await learner();
    clock(FIRST);
    expect((await finish(person)).ok).toBe(true);
    await attemptWith(person, TO_FRIENDS);
    expect(await statuses(person)).toEqual(['done', 'done']);
    expect((await getHome(person)).next.kind).toBe('all-done');

    clock(AGAIN);
    await apply(AGAIN);
    expect(await statuses(person)).toEqual(['not-begun', 'not-begun']);
    expect((await getCoursePage(person, 'basics')).duty).toMatchObject({ again: true, due_on: '2027-03-01', earlier: FIRST, late: false });
    expect((await getHome(person)).next).toMatchObject({ kind: 'lesson', to: '/courses/basics/one' });
    const lesson = await getLessonPage(person, 'basics', 'one');
    expect(lesson).toMatchObject({ done: false, answers: {} });
    expect((await open(person)).quizzes).not.toEqual([]);
    expect((await duties())[1]).toMatchObject({ round: 2, started_at: AGAIN, done_at: null });

    const read = clock('2027-02-06T10:00:00.000Z');
    expect((await finish(person)).ok).toBe(true);
    expect(await statuses(person)).toEqual(['done', 'not-begun']);
    expect((await getLessonPage(person, 'basics', 'one')).done).toBe(true);
    const administrator = await signedIn({ id: 'admin', roles: 'administrator' });
    expect((await getCohortMatrix(administrator, 'spring')).people[0]).toMatchObject({ statuses: ['done', 'not-begun'], done: 1 });
    const played = clock('2027-02-07T10:00:00.000Z');
    await attemptWith(person, TO_FRIENDS);
    expect(await duties()).toMatchObject([
      { round: 1, done_at: FIRST, items_done: 2 },
      { round: 2, done_at: played, items_done: 2 },
    ]);
    expect(await statuses(person)).toEqual(['done', 'done']);
    const row = await db().selectFrom('progress').selectAll().where('content_id', '=', await contentId('basics/one', 'lesson')).executeTakeFirstOrThrow();
    expect([row.completed_at, row.updated_at]).toEqual([FIRST, read]);
  });

  it('is told of once where it is given twice, by the date that comes first', async () => {
    const person = await learner();
    await assigned({ person_id: 'ada', due_on: '2026-02-15' });
    await apply('2026-01-10T08:00:00.000Z');
    const { courses } = await getHome(person);
    expect(courses).toHaveLength(1);
    expect(courses[0]?.duty).toMatchObject({ due_on: '2026-02-15', late: false, again: false });
    clock('2026-02-20T08:00:00.000Z');
    expect((await getHome(person)).courses[0]?.duty).toMatchObject({ late: true });
  });

  it('says what comes first, and puts what is due first before what waits', async () => {
    const person = await learner();
    await assigned({ person_id: 'ada', content_id: await contentId('charger', 'scenario'), due_on: '2026-01-20', requires_id: await contentId('basics') });
    await apply('2026-01-10T08:00:00.000Z');
    const home = await getHome(person);
    expect(home.plays).toMatchObject([{ slug: 'charger', duty: { first: { title: 'Basics', to: '/courses/basics' } } }]);
    expect(home.next.kind).toBe('lesson');
    await db().updateTable('duty').set({ waiting: 0 }).execute();
    expect((await getHome(person)).next).toMatchObject({ kind: 'scenario', to: '/scenarios/charger' });
  });
});
