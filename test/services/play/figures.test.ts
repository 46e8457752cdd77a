import { expect, it } from 'vitest';
import type { Response } from '#app/domain/scenario/engine.ts';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { getGrowth } from '#app/services/learn/growth.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { getDebrief, submitAttempt } from '#app/services/play/debrief.server.ts';
import { getAttempts } from '#app/services/play/list-attempts.server.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { TO_COLD, TO_FRIENDS, attemptWith, choose, goOn, move, play, reply } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { RUBRIC, SMALL_CONTENT, file, publishSound } from '#test/support/small-content.ts';

async function learner(): Promise<SignedIn> {
  await organisation();
  await publishSound('default');
  return signedIn();
}

const ratingsOf = (attempt: string) => db().selectFrom('rating').selectAll().where('attempt_id', '=', attempt).orderBy('n').orderBy('criterion').execute();
const attemptRow = (attempt: string) => db().selectFrom('attempt').selectAll().where('id', '=', attempt).executeTakeFirstOrThrow();
const figuresOf = (attempt: string) =>
  db().selectFrom('attempt_criterion').select(['criterion', 'score', 'level', 'moments']).where('attempt_id', '=', attempt).orderBy('criterion').execute();
const progressOf = (person: SignedIn) => db().selectFrom('progress').selectAll().where('person_id', '=', person.id).executeTakeFirstOrThrow();
const near = (value: number) => expect.closeTo(value, 9) as number;

/** Empathy (2/3 + 1/3)/2 = .5 and clarity (3/3 + 1/2)/2 = .75; with their weights of 2 and 1 (.5 * 2 + .75)/3. */
const HALF_WAY: Response[] = [choose('kind'), choose('fetch'), ...TO_FRIENDS.slice(2)];
const HALF_WAY_SCORE = 1.75 / 3;
/** Empathy (2/3 + 3/3)/2 and clarity 3/3; (5/6 * 2 + 1)/3. */
const FRIENDS_SCORE = 8 / 9;
/** Empathy 0/3 and 1/1, for to the curt `lend` was not offered: .5. Clarity (1/3 + 1/2)/2 = 5/12. */
const CURT: Response[] = [choose('curt'), choose('fetch'), ...TO_FRIENDS.slice(2)];
const CURT_SCORE = (0.5 * 2 + 5 / 12) / 3;

eachDatabase('ratings', () => {
  it('of a choice are its author’s, each with the best that was on offer', async () => {
    const person = await learner();
    const kind = await attemptWith(person, [choose('kind'), choose('fetch')]);
    expect(await ratingsOf(kind)).toEqual([
      expect.objectContaining({ n: 1, criterion: 'clarity', level: 3, best: 3, rater: 'author', rater_version: '', evidence: '[]', remark: 'It sounds like a person talking.' }),
      expect.objectContaining({ n: 1, criterion: 'empathy', level: 2, best: 3, rater: 'author' }),
      expect.objectContaining({ n: 2, criterion: 'clarity', level: 1, best: 2, remark: null }),
      expect.objectContaining({ n: 2, criterion: 'empathy', level: 1, best: 3 }),
    ]);
  });

  it('of a choice know nothing of what was not on offer to this learner', async () => {
    const person = await learner();
    const curt = await attemptWith(person, [choose('curt'), choose('fetch')]);
    expect((await ratingsOf(curt)).filter((rating) => rating.n === 2)).toEqual([
      expect.objectContaining({ criterion: 'clarity', level: 1, best: 2 }),
      expect.objectContaining({ criterion: 'empathy', level: 1, best: 1 }),
    ]);
  });

  it('that learners give themselves are kept, and pick the branch', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_COLD);
    expect((await ratingsOf(attempt)).filter((rating) => rating.n === 3)).toEqual([
      expect.objectContaining({ criterion: 'empathy', level: 0, best: 3, rater: 'self', rater_version: '' }),
      expect.objectContaining({ criterion: 'thanks', level: 0, best: 1, rater: 'self' }),
    ]);
    expect(await attemptRow(attempt)).toMatchObject({ ending: 'cold', outcome: 'failure' });
  });
});

eachDatabase('the figures of an attempt', () => {
  it.each([
    ['half-way', HALF_WAY, HALF_WAY_SCORE, { clarity: [0.75, 2], empathy: [0.5, 1] }],
    ['to the best', TO_FRIENDS, FRIENDS_SCORE, { clarity: [1, 3], empathy: [5 / 6, 2] }],
    ['curtly', CURT, CURT_SCORE, { clarity: [5 / 12, 1], empathy: [0.5, 1] }],
  ] as const)('played %s are those of the design’s formula', async (_, responses, score, criteria) => {
    const person = await learner();
    const attempt = await attemptWith(person, [...responses]);
    expect(await attemptRow(attempt)).toMatchObject({ score: near(score), moves: 4, ended_at: expect.any(String) as string, submitted_at: null });
    const moments = responses === TO_FRIENDS ? { clarity: 1, empathy: 2 } : { clarity: 2, empathy: 2 };
    expect(await figuresOf(attempt)).toEqual(
      (['clarity', 'empathy'] as const).map((criterion) => ({ criterion, score: near(criteria[criterion][0]), level: criteria[criterion][1], moments: moments[criterion] })),
    );
    const debrief = await getDebrief(person, attempt);
    expect(debrief.score).toBeCloseTo(score, 9);
    expect(debrief.criteria.map(({ id, level }) => [id, level])).toEqual([['empathy', criteria.empathy[1]], ['clarity', criteria.clarity[1]], ['thanks', null]]);
  });

  it('do not depend on how learners rate themselves', async () => {
    const person = await learner();
    const attempts = [];
    for (const levels of [{ empathy: 0, thanks: 0 }, { empathy: 3, thanks: 1 }]) {
      attempts.push(await attemptWith(person, [choose('kind'), choose('fetch'), reply('Words.', levels), goOn]));
    }
    const [low, high] = await Promise.all(attempts.map(figuresOf));
    expect(low).toEqual(high);
    expect(await Promise.all(attempts.map(async (attempt) => (await attemptRow(attempt)).score))).toEqual([near(HALF_WAY_SCORE), near(HALF_WAY_SCORE)]);
  });

  it('weigh a rated reply twice, and a trainer’s rating of it above all others', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, HALF_WAY.slice(0, 3));
    const rating = { attempt_id: attempt, n: 3, criterion: 'empathy', best: 3, evidence: '[]', remark: null, suggestion: null, confidence: null };
    await db()
      .insertInto('rating')
      .values([
        { ...rating, rater: 'local', rater_version: 'v1', level: 0, rated_at: '2026-01-01T00:00:00.000Z' },
        { ...rating, rater: 'trainer', rater_version: 'henk', level: 3, rated_at: '2026-01-02T00:00:00.000Z' },
      ])
      .execute();
    await move(person, attempt, 4, goOn);
    // (1 * 2/3 + 1 * 1/3 + 2 * 3/3) / (1 + 1 + 2)
    expect((await figuresOf(attempt))[1]).toEqual({ criterion: 'empathy', score: near(0.75), level: 2, moments: 3 });
    expect((await attemptRow(attempt)).score).toBeCloseTo((0.75 * 2 + 0.75) / 3, 9);
  });

  it('make a success of .7 and more with an ending that is no failure, and a completion of any ending', async () => {
    const person = await learner();
    const good = await attemptWith(person, TO_FRIENDS);
    expect(await attemptRow(good)).toMatchObject({ success: 1, outcome: 'success' });
    const goodButCold = await attemptWith(person, TO_COLD);
    expect(await attemptRow(goodButCold)).toMatchObject({ success: 0, outcome: 'failure', score: near(FRIENDS_SCORE) });
    const weakButWarm = await attemptWith(person, HALF_WAY);
    expect(await attemptRow(weakButWarm)).toMatchObject({ success: 0, outcome: 'success', score: near(HALF_WAY_SCORE) });
    expect((await getDebrief(person, good)).success).toBe(true);
    expect((await getDebrief(person, goodButCold)).success).toBe(false);
  });

  it('are none while it lasts', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_FRIENDS.slice(0, 3));
    expect(await figuresOf(attempt)).toEqual([]);
    expect(await attemptRow(attempt)).toMatchObject({ score: null, success: 0, ended_at: null, ending: null, outcome: null });
    expect(await progressOf(person)).toMatchObject({ attempts: 1, completed_at: null });
    await play(person, attempt, [goOn], 4);
    expect(await progressOf(person)).toMatchObject({ attempts: 1, completed_at: (await attemptRow(attempt)).ended_at });
  });
});

eachDatabase('submitting', () => {
  it('lets an attempt count, and practice counts for nothing but completion', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_FRIENDS);
    expect(await progressOf(person)).toMatchObject({ completed_at: expect.any(String) as string, succeeded_at: null, best_score: null });
    expect(await submitAttempt(person, attempt)).toBe(true);
    const { submitted_at } = await attemptRow(attempt);
    expect(await progressOf(person)).toMatchObject({ succeeded_at: submitted_at, best_score: near(FRIENDS_SCORE) });
    expect((await getDebrief(person, attempt)).submittedAt).toBe(submitted_at);
  });

  it('twice changes nothing the second time', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_FRIENDS);
    await submitAttempt(person, attempt);
    const rows = await allRows();
    expect(await submitAttempt(person, attempt)).toBe(false);
    expect(await allRows()).toEqual(rows);
  });

  it('an attempt that has not ended is refused', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_FRIENDS.slice(0, 3));
    const rows = await allRows();
    expect(await submitAttempt(person, attempt)).toBe(false);
    expect(await allRows()).toEqual(rows);
  });

  it('a weaker attempt after a better one leaves the better one standing, and a failure never makes a success', async () => {
    const person = await learner();
    const [weak, cold, good] = [await attemptWith(person, CURT), await attemptWith(person, TO_COLD), await attemptWith(person, TO_FRIENDS)];
    await submitAttempt(person, weak);
    expect(await progressOf(person)).toMatchObject({ best_score: near(CURT_SCORE), succeeded_at: null });
    await submitAttempt(person, cold);
    expect(await progressOf(person)).toMatchObject({ best_score: near(FRIENDS_SCORE), succeeded_at: null });
    await submitAttempt(person, good);
    const { succeeded_at } = await progressOf(person);
    expect(succeeded_at).not.toBeNull();
    await submitAttempt(person, await attemptWith(person, HALF_WAY));
    expect(await progressOf(person)).toMatchObject({ best_score: near(FRIENDS_SCORE), succeeded_at, attempts: 4 });
  });

  it('says nothing of other people', async () => {
    const person = await learner();
    const other = await signedIn();
    await attemptWith(other, TO_FRIENDS);
    await submitAttempt(person, await attemptWith(person, TO_FRIENDS));
    expect(await progressOf(other)).toMatchObject({ succeeded_at: null, best_score: null, attempts: 1 });
  });
});

eachDatabase('looking back', () => {
  it('the history has every attempt, and growth each criterion of those that ended, to their own learner alone', async () => {
    const person = await learner();
    const other = await signedIn();
    const [first, open, last] = [await attemptWith(person, CURT), await attemptWith(person, [choose('kind')]), await attemptWith(person, TO_FRIENDS)];
    const { attempts, scenarios } = await getAttempts(person);
    expect(new Set(attempts.map(({ id }) => id))).toEqual(new Set([first, open, last]));
    expect(scenarios).toEqual([{ slug: 'charger', title: 'The lost charger' }]);
    const growth = await getGrowth(person);
    expect(growth.map(({ id, points }) => [id, points.map(({ attempt, level }) => [attempt, level])])).toEqual([
      ['empathy', [[first, 1], [last, 2]]],
      ['clarity', [[first, 1], [last, 3]]],
    ]);
    expect(await getGrowth(other)).toEqual([]);
    expect((await getAttempts(other)).attempts).toEqual([]);
  });

  it('the debrief counts the endings seen without naming the others, and opens only after the end', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_FRIENDS.slice(0, 3));
    const thrown: unknown = await getDebrief(person, attempt).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Response);
    expect((thrown as globalThis.Response).headers.get('Location')).toBe(`/attempts/${attempt}`);
    await play(person, attempt, [goOn], 4);
    const debrief = await getDebrief(person, attempt);
    expect(debrief.endings).toEqual({ seen: 1, total: 2 });
    expect(JSON.stringify(debrief)).not.toContain('The lift doors close');
    await attemptWith(person, TO_COLD);
    expect((await getDebrief(person, attempt)).endings).toEqual({ seen: 2, total: 2 });
  });

  it('an attempt ends on the versions that it began with, whatever is published meanwhile', async () => {
    const person = await learner();
    const begun = await attemptWith(person, [choose('kind')]);
    const versions = async (attempt: string) => ({
      scenario: (await attemptRow(attempt)).scenario_version_id,
      rubrics: (await db().selectFrom('attempt_rubric').select('rubric_version_id').where('attempt_id', '=', attempt).execute()).map((row) => row.rubric_version_id),
    });
    const pinned = await versions(begun);
    await republish();
    const fresh = await attemptWith(person, [choose('warm')]);

    await play(person, begun, TO_FRIENDS.slice(1), 2);
    expect(await versions(begun)).toEqual(pinned);
    const [old, now] = [await getDebrief(person, begun), await getDebriefOfNew(person, fresh)];
    expect(old).toMatchObject({ title: 'The lost charger', success: true, mastery: 0.7 });
    expect(old.criteria.map((criterion) => criterion.name)).toEqual(['Empathy', 'Clarity', 'Thanks']);
    expect(now).toMatchObject({ title: 'The charger again', success: false, mastery: 0.9 });
    expect(now.criteria.map((criterion) => criterion.name)).toEqual(['Fellow feeling', 'Clarity', 'Thanks']);
    expect(await versions(fresh)).toEqual({
      scenario: (await findContent(db(), 'default', 'scenario', 'charger'))?.current_version_id,
      rubrics: [(await findContent(db(), 'default', 'rubric', 'plain'))?.current_version_id],
    });
    expect((await versions(fresh)).rubrics).not.toEqual(pinned.rubrics);
  });
});

eachDatabase('a scenario whose rubric has changed without it', () => {
  const changed = (rubric: string) => SMALL_CONTENT.map(({ path, source }) => file(path, path === 'rubrics/plain.yaml' ? rubric : source));
  const pinned = async (attempt: string) => {
    const row = await db().selectFrom('attempt_rubric').innerJoin('content_version', 'content_version.id', 'rubric_version_id').select('number').where('attempt_id', '=', attempt).executeTakeFirstOrThrow();
    return row.number;
  };

  it.each([
    ['lacks a criterion that it names', RUBRIC.replace('id: thanks', 'id: gratitude')],
    ['lacks one that a choice is rated on', RUBRIC.replace('id: clarity', 'id: plainness')],
  ])('can be played to the end when it now %s, by the rubric that it was checked with', async (_, rubric) => {
    const person = await learner();
    const { problems } = await publishContent('default', changed(rubric));
    expect(problems.map((problem) => problem.code)).toContain('unknown-criterion');
    const attempt = await attemptWith(person, TO_FRIENDS);
    expect(await pinned(attempt)).toBe(1);
    expect(await attemptRow(attempt)).toMatchObject({ ending: 'friends', score: near(FRIENDS_SCORE), success: 1 });
  });

  it('is rated by the present rubric where that has what it names', async () => {
    const person = await learner();
    await publishContent('default', changed(RUBRIC.replace('You thank them.', 'You thank them by name.')));
    expect(await pinned(await attemptWith(person, TO_FRIENDS))).toBe(2);
  });
});

const getDebriefOfNew = async (person: SignedIn, attempt: string) => {
  await play(person, attempt, TO_FRIENDS.slice(1), 2);
  return getDebrief(person, attempt);
};

async function republish(): Promise<void> {

  const changed = SMALL_CONTENT.map(({ path, source }) =>
    file(
      path,
      source
        .replace('The lost charger', 'The charger again')
        .replace('id="kind"', 'id="warm"')
        .replaceAll('set:kind', 'set:warmth')
        .replaceAll('when="kind"', 'when="warmth"')
        .replace('name: Empathy', 'name: Fellow feeling')
        .replace('mastery: 0.7', 'mastery: 0.9'),
    ),
  );
  await publishSound('default', changed);
}
