import { expect, it } from 'vitest';
import { getGrowth } from '#app/services/learn/growth.server.ts';
import { getHome } from '#app/services/learn/home.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { getDebrief, submitAttempt } from '#app/services/play/debrief.server.ts';
import { askForReview } from '#app/services/review/ask-for-review.server.ts';
import { answerReview, getReview, getReviewQueue } from '#app/services/review/review-queue.server.ts';
import { db } from '#db';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { attemptWith, choose, goOn, reply } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { publishSound, scoredContent } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

/** Empathy (2/3 + 3/3)/2 and clarity 3/3 by choices; a reply that no scorer rates above missing. */
const COLDLY = [choose('kind'), choose('lend'), reply('Noted.'), goOn];

async function people(...scored: string[]) {
  await organisation();
  await publishSound('default', scoredContent(...scored));
  const learner = await signedIn({ name: 'Lena Learner' });
  return { learner, trainer: await signedIn({ name: 'Henk Trainer', roles: 'trainer' }), attempt: await attemptWith(learner, COLDLY) };
}

const ask = (person: SignedIn, attempt: string, criterion = 'empathy', question = 'Was it so cold?') => askForReview(person, attempt, 3, criterion, question);
const openReview = async (trainer: SignedIn, at = 0) => (await getReviewQueue(trainer))[at]?.id ?? '';
const figuresOf = (attempt: string) => db().selectFrom('attempt_criterion').select(['criterion', 'score', 'level']).where('attempt_id', '=', attempt).orderBy('criterion').execute();
const attemptRow = (attempt: string) => db().selectFrom('attempt').selectAll().where('id', '=', attempt).executeTakeFirstOrThrow();
const noteOf = async (person: SignedIn, attempt: string, criterion = 'empathy') => (await getDebrief(person, attempt)).script[2]?.ratings.find((note) => note.criterion === criterion);
const near = (value: number) => expect.closeTo(value, 9) as number;

eachDatabase('asking for a review', () => {
  it('puts the reply into every trainer’s queue, without who asks, and twice is once', async () => {
    const { learner, trainer, attempt } = await people();
    expect(await Promise.all([ask(learner, attempt), ask(learner, attempt), ask(learner, attempt)])).toEqual([true, true, true]);
    const queue = await getReviewQueue(trainer);
    expect([(await getHome(trainer)).waiting, (await getHome(learner)).waiting]).toEqual([1, 0]);
    expect(queue).toEqual([{ id: expect.any(String) as string, criterion: 'Empathy', scenario_title: 'The lost charger', asked_at: expect.any(String) as string }]);
    expect((await getDebrief(learner, attempt)).reviews).toEqual([{ n: 3, criterion: 'empathy', answeredAt: null, trainer: null }]);
  });

  it('is for the learner’s own rated replies in attempts that have ended', async () => {
    const { learner, trainer, attempt } = await people();
    const open = await attemptWith(learner, COLDLY.slice(0, 3));
    const rows = await allRows();
    const wishes: [string, number, string][] = [[attempt, 1, 'empathy'], [attempt, 4, 'empathy'], [attempt, 3, 'clarity'], [attempt, 3, 'none'], [attempt, Number.NaN, 'empathy'], [open, 3, 'empathy']];
    for (const [of, n, criterion] of wishes) expect(await askForReview(learner, of, n, criterion, ''), `${n} ${criterion}`).toBe(false);
    for (const stranger of [trainer, { ...learner, organisationId: 'other' }]) expect(await thrownStatus(ask(stranger, attempt))).toBe(404);
    expect(await allRows()).toEqual(rows);
  });

  it('takes a long question, and one with a NUL character, as far as it can be kept', async () => {
    const { learner, trainer, attempt } = await people();
    await ask(learner, attempt, 'empathy', `  a\0b${'c'.repeat(2000)}`);
    expect((await getReview(trainer, await openReview(trainer))).question).toBe(`ab${'c'.repeat(998)}`);
  });
});

eachDatabase('a trainer', () => {
  it('sees the words, what came before and what is asked, blind to every level', async () => {
    const { learner, trainer, attempt } = await people();
    await ask(learner, attempt);
    const review = await getReview(trainer, await openReview(trainer));
    expect(review).toMatchObject({ scenario: 'The lost charger', question: 'Was it so cold?', criterion: { name: 'Empathy', scale: 'levels' } });
    expect(review.passages.map(({ response }) => response.text)).toEqual([expect.stringContaining('poor end'), expect.stringContaining('Take mine'), 'Noted.']);
    const keys = new Set<string>();
    JSON.stringify(review, (key, value: unknown) => (keys.add(key), value));
    for (const telling of ['level', 'levels', 'moment', 'meter', 'before', 'after', 'rater', 'remark', 'person_id']) expect(keys.has(telling), telling).toBe(false);
    expect(JSON.stringify(review)).not.toContain('Lena');
  });

  it('alone can open it: no learner, manager, administrator, nobody elsewhere, and never the one who asks', async () => {
    const { learner, trainer, attempt } = await people();
    await organisation('other');
    await ask(learner, attempt);
    const id = await openReview(trainer);
    const strangers = [
      learner,
      { ...learner, roles: ['trainer' as const] },
      await signedIn(),
      await signedIn({ roles: 'manager' }),
      await signedIn({ roles: 'administrator' }),
      await signedIn({ organisation_id: 'other', roles: 'trainer manager administrator' }),
    ];
    const rows = await allRows();
    for (const stranger of strangers) {
      expect(await thrownStatus(getReview(stranger, id))).toBe(404);
      expect(await thrownStatus(answerReview(stranger, id, 3, ''))).toBe(404);
      if (stranger.roles.includes('trainer')) expect(await getReviewQueue(stranger)).toEqual([]);
      else expect(await thrownStatus(getReviewQueue(stranger))).toBe(404);
    }
    for (const none of ['', 'none', 'no\0ne']) expect(await thrownStatus(getReview(trainer, none))).toBe(404);
    expect(await allRows()).toEqual(rows);
  });

  it.each([[4], [-1], [1.5], [Number.NaN]])('cannot give the level %d', async (level) => {
    const { learner, trainer, attempt } = await people();
    await ask(learner, attempt);
    const id = await openReview(trainer);
    const rows = await allRows();
    expect(await answerReview(trainer, id, level, '')).toEqual({ ok: false, error: 'level' });
    expect(await allRows()).toEqual(rows);
  });
});

eachDatabase('a trainer’s rating', () => {
  it('replaces the scorer’s in every figure, beside the original, with who and when, and lowers no other', async () => {
    const { learner, trainer, attempt } = await people();
    await submitAttempt(learner, attempt);
    // (1 * 2/3 + 1 * 3/3 + 2 * 0/3) / 4; with the weights of 2, 1 and 1 over empathy, clarity 3/3 and thanks 0.
    expect(await figuresOf(attempt)).toEqual([{ criterion: 'clarity', score: 1, level: 3 }, { criterion: 'empathy', score: near(5 / 12), level: 1 }, { criterion: 'thanks', score: 0, level: 0 }]);
    await ask(learner, attempt);
    expect(await answerReview(trainer, await openReview(trainer), 3, ' Short, and she felt it. ')).toEqual({ ok: true, value: undefined });

    const [empathy, clarity, thanks] = [(5 / 3 + 2) / 4, 1, 0];
    const score = (empathy * 2 + clarity + thanks) / 4;
    expect(await figuresOf(attempt)).toEqual([{ criterion: 'clarity', score: 1, level: 3 }, { criterion: 'empathy', score: near(empathy), level: 3 }, { criterion: 'thanks', score: 0, level: 0 }]);
    expect(await attemptRow(attempt)).toMatchObject({ score: near(score), success: 0, ending: 'cold' });
    expect(await db().selectFrom('progress').select('best_score').executeTakeFirst()).toEqual({ best_score: near(score) });
    expect((await getDebrief(learner, attempt)).score).toBeCloseTo(score, 9);
    expect((await getGrowth(learner)).find(({ id }) => id === 'empathy')?.points).toEqual([expect.objectContaining({ score: near(empathy), level: 3 })]);

    expect(await noteOf(learner, attempt)).toMatchObject({
      level: 3, descriptor: 'All through it.', rater: 'trainer', raterVersion: trainer.id, remark: 'Short, and she felt it.', replaces: { level: 0, rater: 'local', remark: expect.any(String) as string },
    });
    expect((await getDebrief(learner, attempt)).reviews).toEqual([{ n: 3, criterion: 'empathy', answeredAt: expect.any(String) as string, trainer: 'Henk Trainer' }]);
    expect(await noteOf(learner, attempt, 'thanks')).toMatchObject({ level: 0, rater: 'local' });
    const raters = await db().selectFrom('rating').select(['rater', 'level']).where('n', '=', 3).where('criterion', '=', 'empathy').orderBy('rater').execute();
    expect(raters).toEqual([{ rater: 'local', level: 0 }, { rater: 'trainer', level: 3 }]);
  });

  it('may be lower, and takes a success back that rested on it; the story stays as it went', async () => {
    const { learner, trainer } = await people();
    const thanked = await attemptWith(learner, [choose('kind'), choose('fetch'), reply('Thank you for telling us, Ada. I know how frustrating it is to lose your charger with a deadline tonight, and I am so sorry. I will bring you one at 5:30.'), goOn]);
    await submitAttempt(learner, thanked);
    expect(await attemptRow(thanked)).toMatchObject({ ending: 'friends', success: 1 });
    await ask(learner, thanked);
    await answerReview(trainer, await openReview(trainer), 0, '');
    expect(await attemptRow(thanked)).toMatchObject({ ending: 'friends', success: 0 });
    expect((await db().selectFrom('progress').select('succeeded_at').executeTakeFirstOrThrow()).succeeded_at).toBeNull();
  });

  it('of what the learner rated alone counts where nothing counted', async () => {
    const { learner, trainer, attempt } = await people('none');
    expect((await figuresOf(attempt)).map(({ criterion }) => criterion)).toEqual(['clarity', 'empathy']);
    await ask(learner, attempt, 'thanks');
    await answerReview(trainer, await openReview(trainer), 1, '');
    expect((await figuresOf(attempt)).map(({ criterion }) => criterion)).toEqual(['clarity', 'empathy', 'thanks']);
    expect(await noteOf(learner, attempt, 'thanks')).toMatchObject({ rater: 'trainer', replaces: { level: 1, rater: 'self' } });
  });

  it('is told to the learner on their home until they have read it', async () => {
    const { learner, trainer, attempt } = await people();
    await ask(learner, attempt);
    expect((await getHome(learner)).answers).toEqual([]);
    await answerReview(trainer, await openReview(trainer), 2, '');
    expect((await getHome(learner)).answers).toEqual([{ attempt_id: attempt, n: 3, criterion: 'empathy', scenario_title: 'The lost charger' }]);
    expect((await getHome(trainer)).answers).toEqual([]);
    await getDebrief(learner, attempt);
    expect((await getHome(learner)).answers).toEqual([]);
  });

  it('is given once, and who comes late is led back', async () => {
    const { learner, trainer, attempt } = await people();
    const second = await signedIn({ name: 'Second', roles: 'trainer' });
    await ask(learner, attempt);
    const id = await openReview(trainer);
    const given = await Promise.all([answerReview(trainer, id, 1, ''), answerReview(second, id, 3, ''), answerReview(second, id, 3, '')]);
    expect(given.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().selectFrom('rating').select('level').where('rater', '=', 'trainer').execute()).toHaveLength(1);
    expect(await getReviewQueue(second)).toEqual([]);
    expect(await answerReview(second, id, 2, '')).toEqual({ ok: false, error: 'answered' });
    expect(await thrownStatus(getReview(second, id))).toBe(302);
  });

  it('beside another of the same attempt at the same time: the figures hold both', async () => {
    const { learner, trainer, attempt } = await people();
    const second = await signedIn({ roles: 'trainer' });
    await ask(learner, attempt, 'empathy');
    await ask(learner, attempt, 'thanks');
    const queue = await getReviewQueue(trainer);
    const idOf = (criterion: string) => queue.find((one) => one.criterion === criterion)?.id ?? '';
    await Promise.all([answerReview(trainer, idOf('Empathy'), 3, ''), answerReview(second, idOf('Thanks'), 1, '')]);
    const figures = await figuresOf(attempt);
    expect(figures).toEqual([expect.anything(), { criterion: 'empathy', score: near(11 / 12), level: 3 }, { criterion: 'thanks', score: 1, level: 3 }]);
    expect((await attemptRow(attempt)).score).toBeCloseTo(((11 / 12) * 2 + 1 + 1) / 4, 9);
  });
});
