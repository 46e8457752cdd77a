import { afterEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { getCoursePage } from '#app/services/learn/course-page.server.ts';
import { REFLECTION_LIMIT, answerQuiz, finishLesson, getLessonPage, keepReflection } from '#app/services/learn/lesson-page.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { findProgress } from '#db/queries/progress.ts';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { COURSE_CONTENT, PLAIN_LESSON, courseOf, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

afterEach(() => setClock(undefined));

async function learner(): Promise<SignedIn> {
  await organisation();
  await publishSound('default', COURSE_CONTENT);
  return signedIn();
}

const page = (person: SignedIn, lesson = 'one') => getLessonPage(person, 'basics', lesson);
const finish = (person: SignedIn, lesson = 'one') => finishLesson(person, 'basics', lesson);
const answer = (person: SignedIn, quiz: string, chosen: string) => answerQuiz(person, 'basics', 'one', quiz, chosen);
const reflect = (person: SignedIn, id: string, text: string) => keepReflection(person, 'basics', 'one', id, text);

async function progress(person: SignedIn, slug: string) {
  const content = await findContent(db(), 'default', 'lesson', slug);
  return findProgress(db(), person.id, content?.id ?? '');
}

eachDatabase('a lesson', () => {
  it('shows where it stands, and is begun by being opened, once', async () => {
    const person = await learner();
    setClock(new Date('2026-03-02T09:00:00.000Z'));
    expect(await page(person)).toEqual({
      learner: person.id,
      title: 'One good question',
      summary: 'Ask before you answer.',
      minutes: 4,
      sources: [],
      module: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      course: { slug: 'basics', title: 'Basics' },
      position: 1,
      total: 3,
      done: false,
      answers: {},
      reflections: {},
      replies: {},
      next: { title: 'The lost charger', to: '/scenarios/charger' },
    });
    expect((await page(person, 'two')).next).toBeUndefined();
    setClock(new Date('2026-03-03T09:00:00.000Z'));
    await page(person);
    expect(await progress(person, 'basics/one')).toMatchObject({ started_at: '2026-03-02T09:00:00.000Z', completed_at: null });
  });

  it('keeps the answer chosen last to each quiz, and whether it was right', async () => {
    const person = await learner();
    expect(await answer(person, 'first', 'tell')).toBe(true);
    expect(await answer(person, 'second', 'listen')).toBe(true);
    expect(await answer(person, 'first', 'ask')).toBe(true);
    expect((await page(person)).answers).toEqual({ first: 'ask', second: 'listen' });
    const rows = await db().selectFrom('quiz_answer').select(['quiz', 'answer', 'correct']).orderBy('quiz').execute();
    expect(rows).toEqual([{ quiz: 'first', answer: 'ask', correct: 1 }, { quiz: 'second', answer: 'listen', correct: 1 }]);
    await answer(person, 'second', 'talk');
    expect((await db().selectFrom('quiz_answer').select('correct').where('quiz', '=', 'second').executeTakeFirstOrThrow()).correct).toBe(0);
  });

  it('refuses a quiz, an answer and a reflection that it does not have, and changes nothing', async () => {
    const person = await learner();
    const rows = await allRows();
    for (const [quiz, chosen] of [['none', 'ask'], ['first', 'none'], ['first', 'listen'], ['', ''], ['__proto__', 'ask'], ['first\0', 'ask\0'], ['today', 'ask']] as const) {
      expect(await answer(person, quiz, chosen), `${quiz} ${chosen}`).toBe(false);
    }
    expect(await reflect(person, 'none', 'Words.')).toBe(false);
    expect(await reflect(person, 'first', 'Words.')).toBe(false);
    expect(await reflect(person, 'today', 'x'.repeat(REFLECTION_LIMIT + 1))).toBe(false);
    expect(await allRows()).toEqual(rows);
  });

  it('keeps reflections, each to their own writer', async () => {
    const person = await learner();
    const [colleague, trainer] = [await signedIn(), await signedIn({ roles: 'trainer manager administrator' })];
    const words = `I asked.\n<b>\u{1f642}</b> שלום ${'x'.repeat(REFLECTION_LIMIT - 50)}`;
    expect(await reflect(person, 'today', 'A first try')).toBe(true);
    expect(await reflect(person, 'today', words)).toBe(true);
    expect((await page(person)).reflections).toEqual({ today: words });
    expect((await page(colleague)).reflections).toEqual({});
    expect((await page(trainer)).reflections).toEqual({});
    expect(await reflect(colleague, 'today', 'Mine')).toBe(true);
    expect((await page(person)).reflections).toEqual({ today: words });
    expect(await reflect(person, 'today', 'a\0b')).toBe(true);
    expect((await page(person)).reflections).toEqual({ today: 'ab' });
    expect(await reflect(person, 'today', '')).toBe(true);
    expect((await page(person)).reflections).toEqual({ today: '' });
  });

  it('cannot be finished while a quiz is open, and says which', async () => {
    const person = await learner();
    expect(await finish(person)).toEqual({ ok: false, error: ['first', 'second'] });
    await answer(person, 'second', 'talk');
    const rows = await allRows();
    expect(await finish(person)).toEqual({ ok: false, error: ['first'] });
    expect(await allRows()).toEqual(rows);
    await answer(person, 'first', 'tell');
    expect(await finish(person)).toEqual({ ok: true, value: undefined });
    expect((await page(person)).done).toBe(true);
  });

  it('is finished once: the first time counts', async () => {
    const person = await learner();
    setClock(new Date('2026-03-02T09:00:00.000Z'));
    await finish(person, 'two');
    setClock(new Date('2026-03-03T09:00:00.000Z'));
    expect(await finish(person, 'two')).toEqual({ ok: true, value: undefined });
    expect(await progress(person, 'basics/two')).toMatchObject({ started_at: '2026-03-02T09:00:00.000Z', completed_at: '2026-03-02T09:00:00.000Z' });
    await Promise.all([page(person, 'two'), finish(person, 'two'), page(person, 'two')]);
    expect(await db().selectFrom('progress').selectAll().execute()).toHaveLength(1);
  });

  it('of another course, of none or of another organisation is a 404 and changes nothing', async () => {
    const person = await learner();
    await organisation('other');
    const stranger = await signedIn({ organisation_id: 'other', roles: 'administrator' });
    const rows = await allRows();
    for (const [who, course, lesson] of [[person, 'basics', 'three'], [person, 'none', 'one'], [person, 'basics', 'one\0x'], [person, '', ''], [stranger, 'basics', 'one']] as const) {
      const what = `${course}/${lesson}`;
      expect(await thrownStatus(getLessonPage(who, course, lesson)), what).toBe(404);
      expect(await thrownStatus(answerQuiz(who, course, lesson, 'first', 'ask')), what).toBe(404);
      expect(await thrownStatus(keepReflection(who, course, lesson, 'today', 'Words.')), what).toBe(404);
      expect(await thrownStatus(finishLesson(who, course, lesson)), what).toBe(404);
    }
    expect(await thrownStatus(getCoursePage(stranger, 'basics'))).toBe(404);
    expect(await allRows()).toEqual(rows);
  });

  it('that its course does not name is in no course, whatever its folder', async () => {
    const person = await learner();
    await publishSound('default', [...COURSE_CONTENT, file('courses/basics/loose.mdx', PLAIN_LESSON)]);
    const rows = await allRows();
    expect(await thrownStatus(page(person, 'loose'))).toBe(404);
    expect(await thrownStatus(finish(person, 'loose'))).toBe(404);
    expect(await allRows()).toEqual(rows);
  });
});

eachDatabase('a course', () => {
  it('shows its items in order, what is done and what comes next', async () => {
    const person = await learner();
    const shown = async () => (await getCoursePage(person, 'basics')).items.map(({ to, status, next }) => `${to} ${status}${next ? ' next' : ''}`);
    expect(await shown()).toEqual(['/courses/basics/one not-begun next', '/scenarios/charger not-begun', '/courses/basics/two not-begun']);
    await page(person);
    await finish(person, 'two');
    expect(await shown()).toEqual(['/courses/basics/one under-way next', '/scenarios/charger not-begun', '/courses/basics/two done']);
    await Promise.all([answer(person, 'first', 'ask'), answer(person, 'second', 'listen')]);
    await finish(person);
    expect(await shown()).toEqual(['/courses/basics/one done', '/scenarios/charger not-begun next', '/courses/basics/two done']);
    expect(await getCoursePage(person, 'basics')).toMatchObject({ title: 'Basics', done: 2, items: [{ minutes: 4 }, { minutes: 3 }, { minutes: 2 }] });
  });

  it('keeps what was done when its order changes', async () => {
    const person = await learner();
    await finish(person, 'two');
    await publishSound('default', [...COURSE_CONTENT.slice(0, -1), file('courses/basics/course.yaml', courseOf('Basics', 'lesson: two', 'lesson: one'))]);
    const { items, done } = await getCoursePage(person, 'basics');
    expect(items.map(({ to, status }) => `${to} ${status}`)).toEqual(['/courses/basics/two done', '/courses/basics/one not-begun']);
    expect(done).toBe(1);
  });
});
