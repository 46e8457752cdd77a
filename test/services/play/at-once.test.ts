import { expect, it } from 'vitest';
import { submitAttempt } from '#app/services/play/debrief.server.ts';
import { startAttempt } from '#app/services/play/start-attempt.server.ts';
import { db } from '#db';
import { eachDatabase } from '#test/support/database.ts';
import { TO_COLD, TO_FRIENDS, attemptWith, choose, goOn, move, play } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { publishSound } from '#test/support/small-content.ts';

async function learner() {
  await organisation();
  await publishSound('default');
  return signedIn();
}

const movesOf = (attempt: string) => db().selectFrom('move').selectAll().where('attempt_id', '=', attempt).orderBy('n').execute();
const ratingsOf = (attempt: string) => db().selectFrom('rating').selectAll().where('attempt_id', '=', attempt).execute();
const attemptRow = (attempt: string) => db().selectFrom('attempt').selectAll().where('id', '=', attempt).executeTakeFirstOrThrow();
const twenty = Array.from({ length: 20 }, (_, n) => n);

eachDatabase('at the same time', () => {
  it('the same move posted twenty times counts once, and nineteen are told that it is stale', async () => {
    const person = await learner();
    const attempt = await startAttempt(person, 'charger');
    const answers = await Promise.all(twenty.map(() => move(person, attempt, 1, choose('kind'))));
    expect(answers.filter((answer) => !answer.refused)).toHaveLength(1);
    expect(answers.filter((answer) => answer.refused === 'stale')).toHaveLength(19);
    expect(await movesOf(attempt)).toEqual([expect.objectContaining({ n: 1, scene: 'opening', kind: 'choice', response: '{"kind":"choice","choice":"kind"}' })]);
    expect(await ratingsOf(attempt)).toHaveLength(2);
    expect(await attemptRow(attempt)).toMatchObject({ moves: 1 });
    // Whoever was refused is shown where the attempt stands now.
    expect(answers.map((answer) => answer.player.view.next)).toEqual(twenty.map(() => 2));
  });

  it('of two different moves of one number one wins, and both tabs then show the same', async () => {
    const person = await learner();
    for (let round = 0; round < 5; round += 1) {
      const attempt = await startAttempt(person, 'charger');
      const [kind, curt] = await Promise.all([move(person, attempt, 1, choose('kind')), move(person, attempt, 1, choose('curt'))]);
      expect([kind.refused, curt.refused].filter(Boolean)).toEqual(['stale']);
      expect(kind.player).toEqual(curt.player);
      const [only, ...more] = await movesOf(attempt);
      expect(more).toEqual([]);
      expect(only?.response).toBe(JSON.stringify(choose(kind.refused ? 'curt' : 'kind')));
      expect(kind.player.view.meter?.value).toBe(kind.refused ? 1 : 5);
    }
  });

  it('the last move posted twenty times ends the attempt once', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_FRIENDS.slice(0, 3));
    const answers = await Promise.all(twenty.map(() => move(person, attempt, 4, goOn)));
    expect(answers.filter((answer) => !answer.refused)).toHaveLength(1);
    expect(answers.every((answer) => answer.player.view.now.decision.kind === 'ended')).toBe(true);
    expect(await movesOf(attempt)).toHaveLength(4);
    expect(await db().selectFrom('attempt_criterion').selectAll().execute()).toHaveLength(2);
  });

  it('several attempts of several people go on side by side', async () => {
    await learner();
    const people = await Promise.all(twenty.slice(0, 6).map(() => signedIn()));
    const attempts = await Promise.all(people.map(async (person) => ({ person, attempt: await startAttempt(person, 'charger') })));
    await Promise.all(attempts.map(({ person, attempt }, index) => play(person, attempt, index % 2 ? TO_FRIENDS : TO_COLD)));
    for (const [index, { attempt }] of attempts.entries()) {
      expect(await attemptRow(attempt)).toMatchObject({ moves: 4, ending: index % 2 ? 'friends' : 'cold' });
    }
  });

  it('attempts begun by a double click are all counted', async () => {
    const person = await learner();
    await Promise.all(twenty.slice(0, 5).map(() => startAttempt(person, 'charger')));
    expect(await db().selectFrom('progress').selectAll().execute()).toEqual([expect.objectContaining({ attempts: 5 })]);
    expect(await db().selectFrom('attempt').selectAll().execute()).toHaveLength(5);
  });

  it('an attempt submitted twenty times is submitted once', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_FRIENDS);
    const submitted = await Promise.all(twenty.map(() => submitAttempt(person, attempt)));
    expect(submitted.filter(Boolean)).toHaveLength(1);
  });

  it('of several attempts submitted together the best counts', async () => {
    const person = await learner();
    const weak = [choose('curt'), choose('wait'), ...TO_FRIENDS.slice(2)];
    for (let round = 0; round < 3; round += 1) {
      const attempts = [await attemptWith(person, TO_FRIENDS), ...(await Promise.all([1, 2, 3, 4].map(() => attemptWith(person, weak))))];
      await Promise.all(attempts.map((attempt) => submitAttempt(person, attempt)));
      const { best_score, succeeded_at } = await db().selectFrom('progress').selectAll().executeTakeFirstOrThrow();
      expect(best_score).toBeCloseTo(8 / 9, 9);
      expect(succeeded_at).not.toBeNull();
      await db().updateTable('progress').set({ best_score: null, succeeded_at: null }).execute();
    }
  });
});
