import { afterEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { finishLesson } from '#app/services/learn/lesson-page.server.ts';
import { getCohortMatrix, readQuestion } from '#app/services/manage/matrix.server.ts';
import { getOverview } from '#app/services/manage/overview.server.ts';
import { getPersonDuties } from '#app/services/manage/person-duties.server.ts';
import { db } from '#db';
import { refreshDuties } from '#db/queries/duty-progress.ts';
import { apply, assigned, cohort, contentId } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { attemptWith, choose } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { PLAIN_LESSON, SMALL_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';

const CONTENT = [...SMALL_CONTENT, file('courses/basics/two.mdx', PLAIN_LESSON), file('courses/basics/three.mdx', PLAIN_LESSON.replace('Nothing to answer', 'Nothing more')), file('courses/basics/course.yaml', courseOf('Basics', 'lesson: two', 'lesson: three'))];

afterEach(() => setClock(undefined));

/** Ada and Bo in a cohort that has to complete the course before the role-play. */
async function house(dueOn: string | null = '2026-12-31') {
  setClock(new Date('2026-05-20T10:00:00.000Z'));
  await organisation();
  await publishSound('default', CONTENT);
  const [ada, bo] = [await signedIn({ id: 'ada', name: 'Ada' }), await signedIn({ id: 'bo', name: 'Bo' })];
  const administrator = await signedIn({ id: 'admin', roles: 'administrator' });
  await cohort('spring', ['ada', 'bo']);
  const [course, scenario] = [await contentId('basics'), await contentId('charger', 'scenario')];
  await assigned({ id: 'play', cohort_id: 'spring', content_id: scenario, requires_id: course, due_on: dueOn });
  await apply();
  return { ada, bo, administrator, course, scenario };
}

const waiting = async () => (await db().selectFrom('duty').select(['person_id', 'waiting']).orderBy('person_id').execute()).map((duty) => `${duty.person_id} ${duty.waiting}`);

eachDatabase('a duty that something else comes before', () => {
  it('waits until its person has completed every part of that, and no one else’s does not', async () => {
    const { ada } = await house();
    expect(await waiting()).toEqual(['ada 1', 'bo 1']);
    await finishLesson(ada, 'basics', 'two');
    expect(await waiting()).toEqual(['ada 1', 'bo 1']);
    await finishLesson(ada, 'basics', 'three');
    expect(await waiting()).toEqual(['ada 0', 'bo 1']);
    await apply();
    expect(await waiting()).toEqual(['ada 0', 'bo 1']);
  });

  it('does not wait from the start for who has completed it before', async () => {
    const { bo, course } = await house();
    await db().deleteFrom('training_assignment').execute();
    for (const lesson of ['two', 'three']) await finishLesson(bo, 'basics', lesson);
    await assigned({ cohort_id: 'spring', content_id: await contentId('charger', 'scenario'), requires_id: course });
    await apply();
    expect(await waiting()).toEqual(['ada 1', 'bo 0']);
  });

  it('waits for nothing that is retired, and not once it is done all the same', async () => {
    const { ada, course } = await house();
    await attemptWith(ada, [choose('kind')]);
    expect(await waiting()).toEqual(['ada 1', 'bo 1']);
    await db().updateTable('duty').set({ done_at: '2026-05-20T10:00:00.000Z' }).where('person_id', '=', 'ada').execute();
    await db().transaction().execute((tx) => refreshDuties(tx, 'default'));
    expect(await waiting()).toEqual(['ada 0', 'bo 1']);
    await db().updateTable('content').set({ retired_at: '2026-05-20T10:00:00.000Z' }).where('id', '=', course).execute();
    await db().transaction().execute((tx) => refreshDuties(tx, 'default', ['bo']));
    expect(await waiting()).toEqual(['ada 0', 'bo 0']);
  });

  it('stands in the reports as waiting, which counts as not begun', async () => {
    const { ada, bo, administrator } = await house();
    const ask = async (status: string) => (await getCohortMatrix(administrator, 'spring', readQuestion(new URLSearchParams({ status })))).people.map(({ name }) => name);
    const [listed] = (await getOverview(administrator)).cohorts;
    expect(listed).toMatchObject({ total: 2, notBegun: 2, waiting: 2, underWay: 0 });
    expect((await getCohortMatrix(administrator, 'spring')).people.map(({ statuses }) => statuses)).toEqual([['waiting'], ['waiting']]);
    expect((await getPersonDuties(administrator, 'ada')).duties).toMatchObject([{ state: 'waiting', requires: 'Basics' }]);
    for (const lesson of ['two', 'three']) await finishLesson(ada, 'basics', lesson);
    expect([await ask('waiting'), await ask('not-begun')]).toEqual([['Bo'], ['Ada']]);
    expect((await getPersonDuties(administrator, 'ada')).duties).toMatchObject([{ state: 'not-begun', requires: null }]);
    // Who begins without what comes first is under way.
    await attemptWith(bo, [choose('kind')]);
    expect([await ask('waiting'), await ask('under-way')]).toEqual([[], ['Bo']]);
  });

  it('is late before it is waiting: what comes first could have been completed in time', async () => {
    const { administrator } = await house('2026-05-01');
    const [listed] = (await getOverview(administrator)).cohorts;
    expect(listed).toMatchObject({ late: 2, notBegun: 0, waiting: 0 });
    expect((await getPersonDuties(administrator, 'ada')).duties).toMatchObject([{ state: 'late', requires: 'Basics' }]);
  });

  it('does not wait where the same is given a second time without anything before it', async () => {
    const { administrator, scenario } = await house();
    await assigned({ cohort_id: 'spring', content_id: scenario, due_on: '2026-12-31' });
    await apply();
    expect((await getOverview(administrator)).cohorts[0]).toMatchObject({ total: 2, notBegun: 2, waiting: 0 });
    expect((await getPersonDuties(administrator, 'ada')).duties).toMatchObject([{ state: 'not-begun', requires: null }]);
  });
});
