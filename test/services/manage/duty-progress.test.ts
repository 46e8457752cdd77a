import { afterEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { finishLesson, getLessonPage } from '#app/services/learn/lesson-page.server.ts';
import { submitAttempt } from '#app/services/play/debrief.server.ts';
import { db } from '#db';
import { apply, assigned, contentId, listDuties } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { attemptWith, choose, TO_COLD, TO_FRIENDS } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { PLAIN_LESSON, SMALL_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';

const CONTENT = [
  ...SMALL_CONTENT,
  file('courses/basics/two.mdx', PLAIN_LESSON),
  file('courses/basics/three.mdx', PLAIN_LESSON.replace('Nothing to answer', 'Nothing more')),
  file('courses/basics/course.yaml', courseOf('Basics', 'lesson: two', 'scenario: charger', 'lesson: three')),
];

const clock = (at: string): string => (setClock(new Date(at)), at);
afterEach(() => setClock(undefined));

async function learner(row: Parameters<typeof assigned>[0] = {}) {
  await organisation();
  await publishSound('default', CONTENT);
  const person = await signedIn();
  await assigned({ person_id: person.id, ...row });
  return person;
}

const duty = () => db().selectFrom('duty').select(['items', 'items_done', 'started_at', 'done_at', 'succeeded_at']).orderBy('round', 'desc').executeTakeFirstOrThrow();

eachDatabase('a duty', () => {
  it('follows its person’s progress from the first page to the end, commit by commit', async () => {
    const person = await learner();
    await apply();
    expect(await duty()).toEqual({ items: 3, items_done: 0, started_at: null, done_at: null, succeeded_at: null });
    const opened = clock('2026-02-01T10:00:00.000Z');
    await getLessonPage(person, 'basics', 'two');
    expect(await duty()).toMatchObject({ items_done: 0, started_at: opened });
    clock('2026-02-02T10:00:00.000Z');
    await finishLesson(person, 'basics', 'two');
    expect(await duty()).toMatchObject({ items_done: 1, started_at: opened, done_at: null });
    clock('2026-02-03T10:00:00.000Z');
    await attemptWith(person, [choose('kind')]);
    expect(await duty()).toMatchObject({ items_done: 1 });
    const attempt = await attemptWith(person, TO_FRIENDS);
    expect(await duty()).toMatchObject({ items_done: 2, done_at: null, succeeded_at: null });
    const last = clock('2026-02-04T10:00:00.000Z');
    await finishLesson(person, 'basics', 'three');
    expect(await duty()).toEqual({ items: 3, items_done: 3, started_at: opened, done_at: last, succeeded_at: null });
    const submitted = clock('2026-02-05T10:00:00.000Z');
    await submitAttempt(person, attempt);
    expect(await duty()).toEqual({ items: 3, items_done: 3, started_at: opened, done_at: last, succeeded_at: submitted });
  });

  it('of a role-play alone begins with its attempt and is done at its ending', async () => {
    const person = await learner();
    await db().deleteFrom('training_assignment').execute();
    await assigned({ person_id: person.id, content_id: await contentId('charger', 'scenario') });
    await apply();
    const at = clock('2026-02-01T10:00:00.000Z');
    await attemptWith(person, [choose('kind')]);
    expect(await duty()).toEqual({ items: 1, items_done: 0, started_at: at, done_at: null, succeeded_at: null });
    await attemptWith(person, TO_COLD);
    expect(await duty()).toMatchObject({ items_done: 1, done_at: at, succeeded_at: null });
  });

  it('is done at once where all was done before, unless it recurs and has started since', async () => {
    const person = await learner();
    const done = clock('2026-01-15T10:00:00.000Z');
    await finishLesson(person, 'basics', 'two');
    await finishLesson(person, 'basics', 'three');
    await attemptWith(person, TO_FRIENDS);
    await apply('2026-02-01T08:00:00.000Z');
    expect(await duty()).toMatchObject({ items_done: 3, done_at: done });
    await db().deleteFrom('training_assignment').execute();
    await assigned({ person_id: person.id, starts_on: '2026-02-01', due_on: '2026-03-01', every_months: 12, recurs_from: 'due' });
    await apply('2026-02-01T08:00:00.000Z');
    expect(await duty()).toMatchObject({ items_done: 0, started_at: null, done_at: null });
  });

  it('counts success by the level that the assignment asks for', async () => {
    const person = await learner({ mastery: 0.95 });
    await apply();
    const attempt = await attemptWith(person, TO_FRIENDS);
    await submitAttempt(person, attempt);
    const { score } = await db().selectFrom('attempt').select('score').where('id', '=', attempt).executeTakeFirstOrThrow();
    expect(score).toBeLessThan(0.95);
    expect((await duty()).succeeded_at).toBeNull();
    await db().updateTable('training_assignment').set({ mastery: 0.5 }).execute();
    await submitAttempt(person, await attemptWith(person, TO_COLD));
    // The first attempt suffices now; the second went wrong whatever its score.
    expect((await duty()).succeeded_at).not.toBeNull();
    await db().deleteFrom('duty').execute();
    await db().updateTable('attempt').set({ submitted_at: null }).where('id', '=', attempt).execute();
    await apply();
    expect((await duty()).succeeded_at).toBeNull();
  });

  it('that recurs counts what is done in its round, the same lesson and role-play again included', async () => {
    const person = await learner({ starts_on: '2026-01-01', due_on: '2026-01-31', every_months: 12, recurs_from: 'completion' });
    await apply();
    const everything = async () => {
      await finishLesson(person, 'basics', 'two');
      await finishLesson(person, 'basics', 'three');
      await attemptWith(person, TO_FRIENDS);
    };
    const first = clock('2026-01-20T10:00:00.000Z');
    await everything();
    expect(await duty()).toMatchObject({ items_done: 3, done_at: first });
    const start = clock('2026-12-21T10:00:00.000Z');
    await apply('2026-12-20T10:00:00.000Z');
    expect(await listDuties()).toEqual([`${person.id} 1 2026-01-31`]);
    await apply(start);
    expect(await listDuties()).toEqual([`${person.id} 1 2026-01-31 ended`, `${person.id} 2 2027-01-20`]);
    expect(await duty()).toEqual({ items: 3, items_done: 0, started_at: null, done_at: null, succeeded_at: null });
    const again = clock('2027-01-05T10:00:00.000Z');
    await everything();
    expect(await duty()).toMatchObject({ items_done: 3, started_at: again, done_at: again });
    const progress = await db().selectFrom('progress').select('completed_at').execute();
    expect(progress.map(({ completed_at }) => completed_at)).toEqual([first, first, first]);
  });

  it('that has ended is left as it was', async () => {
    const person = await learner();
    await apply();
    await db().updateTable('training_assignment').set({ ended_at: '2026-01-02T00:00:00.000Z' }).execute();
    await apply();
    await finishLesson(person, 'basics', 'two');
    expect(await duty()).toMatchObject({ items_done: 0, started_at: null });
  });

  it('loses nothing when two parts are finished at the same moment', async () => {
    const person = await learner();
    await apply();
    for (let n = 0; n < 5; n += 1) {
      await db().deleteFrom('progress').execute();
      await db().updateTable('duty').set({ items_done: 0, started_at: null }).execute();
      await Promise.all([finishLesson(person, 'basics', 'two'), finishLesson(person, 'basics', 'three')]);
      expect(await duty()).toMatchObject({ items_done: 2 });
    }
  });
});
