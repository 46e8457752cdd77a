import { expect, it } from 'vitest';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { getDebrief } from '#app/services/play/debrief.server.ts';
import { keepWords, sayWords } from '#app/services/play/keep-words.server.ts';
import { rewriteReply } from '#app/services/play/rewrite.server.ts';
import { getPlayerView } from '#app/services/play/view-attempt.server.ts';
import { db } from '#db';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { attemptWith, choose, goOn, move, reply } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { publishSound, scoredContent } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';
import { UNRATED } from '#test/support/unrated-words.ts';

const TO_REPLY = [choose('kind'), choose('fetch')];
/** Words that any sound scorer gives an intense and a missing empathy. */
const WARM =
  'Thank you for telling us, Ada. I am so sorry: losing your charger at five with a deadline tonight is a rotten way to end the day, and I can see how worried and frustrated you must be. I will bring you a new one myself at 5:30 and stay until your laptop is charging.';
const COLD = 'Noted.';

async function learner(...criteria: string[]): Promise<SignedIn> {
  await organisation();
  await publishSound('default', scoredContent(...criteria));
  return signedIn();
}

const ratingsOf = (attempt: string) => db().selectFrom('rating').selectAll().where('attempt_id', '=', attempt).where('n', '=', 3).orderBy('criterion').execute();
const responseOf = async (attempt: string) =>
  JSON.parse((await db().selectFrom('move').select('response').where('attempt_id', '=', attempt).where('n', '=', 3).executeTakeFirstOrThrow()).response) as { text: string; levels: Record<string, number> };
const endingOf = async (attempt: string) => (await db().selectFrom('attempt').select('ending').where('id', '=', attempt).executeTakeFirstOrThrow()).ending;

eachDatabase('a reply that the scorer rates', () => {
  it('is a move at once, and its levels pick the branch', async () => {
    const person = await learner();
    const ends: [string, string][] = [[WARM, 'friends'], [COLD, 'cold']];
    for (const [text, ending] of ends) {
      const attempt = await attemptWith(person, TO_REPLY);
      expect(await getPlayerView(person, attempt)).toMatchObject({ scored: true });
      const answer = await sayWords(person, attempt, 3, text, 1200);
      expect(answer.refused).toBeUndefined();
      expect(answer.player).toMatchObject({ words: '', view: { next: 4 } });
      expect(answer.player.rate).toBeUndefined();
      await move(person, attempt, 4, goOn);
      expect(await endingOf(attempt), text).toBe(ending);
    }
  });

  it('keeps its ratings with the move: levels, evidence in its words, reasons, and the scorer’s version', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    await sayWords(person, attempt, 3, WARM, null);
    const ratings = await ratingsOf(attempt);
    expect(ratings.map(({ criterion, rater, best }) => [criterion, rater, best])).toEqual([['empathy', 'local', 3], ['thanks', 'local', 1]]);
    for (const { level, evidence, remark, confidence, rater_version } of ratings) {
      expect(level).toBeGreaterThan(0);
      const spans = JSON.parse(evidence) as [number, number][];
      expect(spans.length).toBeGreaterThan(0);
      for (const [start, end] of spans) expect(WARM.slice(start, end).trim()).not.toBe('');
      expect(remark).toBeTruthy();
      expect(rater_version).toBeTruthy();
      expect(confidence).toBeGreaterThan(0);
    }
    expect(await responseOf(attempt)).toEqual({ kind: 'reply', text: WARM, levels: Object.fromEntries(ratings.map(({ criterion, level }) => [criterion, level])) });
  });

  it('counts, and the learner’s own levels for it are not taken', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    await move(person, attempt, 3, reply(COLD, { empathy: 3, thanks: 1 }));
    expect((await ratingsOf(attempt)).map(({ level, rater }) => [level, rater])).toEqual([[0, 'local'], [0, 'local']]);
    await move(person, attempt, 4, goOn);
    const debrief = await getDebrief(person, attempt);
    expect(debrief.criteria.map(({ id, level }) => [id, level])).toEqual([['empathy', 0], ['clarity', expect.any(Number)], ['thanks', 0]]);
    expect(debrief.script[2]?.ratings.map(({ criterion, rater, descriptor }) => [criterion, rater, descriptor])).toEqual([['empathy', 'local', 'No sign of it.'], ['thanks', 'local', 'Not done.']]);
  });

  it('sent twenty times at once is made once', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    const answers = await Promise.all(Array.from({ length: 20 }, () => sayWords(person, attempt, 3, WARM, null)));
    expect(answers.filter((answer) => !answer.refused)).toHaveLength(1);
    expect(answers.filter((answer) => answer.refused === 'stale')).toHaveLength(19);
    expect(answers.map((answer) => answer.player.view.next)).toEqual(answers.map(() => 4));
    expect(await ratingsOf(attempt)).toHaveLength(2);
  });
});

eachDatabase('what the scorer leaves', () => {
  it.each([
    [UNRATED, 'not-english'],
    ['?!? … 5', 'off-topic'],
    ['\u{1f642}\u{1f642}', 'empty'],
  ])('%s is rated by its writer, who is told why', async (text, why) => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    const { player, refused } = await sayWords(person, attempt, 3, text, null);
    expect(refused).toBeUndefined();
    expect(player).toMatchObject({ words: text, why, view: { next: 3 } });
    expect(player.rate?.map(({ id }) => id)).toEqual(['empathy', 'thanks']);
    expect(await getPlayerView(person, attempt)).toEqual(player);
    expect(await move(person, attempt, 3, reply(text, { empathy: 2 }))).toMatchObject({ refused: 'bad-levels', player: { why, words: text } });
    expect((await move(person, attempt, 3, reply(text))).refused).toBeUndefined();
    expect((await ratingsOf(attempt)).map(({ criterion, level, rater }) => [criterion, level, rater])).toEqual([['empathy', 2, 'self'], ['thanks', 1, 'self']]);
  });

  it('is asked for alone, and the rest is the scorer’s', async () => {
    const person = await learner('thanks');
    const attempt = await attemptWith(person, TO_REPLY);
    expect(await getPlayerView(person, attempt)).toMatchObject({ scored: false });
    const { player } = await sayWords(person, attempt, 3, WARM, null);
    expect(player).toMatchObject({ why: 'no-rater' });
    expect(player.rate?.map(({ id }) => id)).toEqual(['empathy']);
    expect((await move(person, attempt, 3, reply(WARM, { empathy: 2 }))).refused).toBeUndefined();
    expect((await ratingsOf(attempt)).map(({ criterion, level, rater }) => [criterion, level, rater])).toEqual([['empathy', 2, 'self'], ['thanks', 1, 'local']]);
    expect((await responseOf(attempt)).levels).toEqual({ empathy: 2, thanks: 1 });
  });

  it('is as it was for an attempt whose rubric knew no scorer yet', async () => {
    const person = await learner('none');
    const attempt = await attemptWith(person, TO_REPLY);
    await publishSound('default', scoredContent());
    const { player } = await sayWords(person, attempt, 3, WARM, null);
    expect(player.rate?.map(({ id }) => id)).toEqual(['empathy', 'thanks']);
  });

  it('can be written anew, and then rated by the scorer', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    await sayWords(person, attempt, 3, UNRATED, null);
    expect((await keepWords(person, attempt, 3, UNRATED)).player.rate).toBeUndefined();
    expect((await sayWords(person, attempt, 3, WARM, null)).player.view.next).toBe(4);
    expect(await db().selectFrom('reply_draft').selectAll().execute()).toEqual([]);
  });
});

eachDatabase('a second try', () => {
  it('is rated at once and kept, and changes nothing else', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, [...TO_REPLY, reply(COLD), goOn]);
    const { rewrite: _none, ...before } = await allRows();
    expect((await getDebrief(person, attempt)).rewritable).toEqual([3]);
    const tried = await rewriteReply(person, attempt, 3, WARM);
    const rated = tried.ok ? tried.value : undefined;
    expect(rated?.ratings.map(({ criterion }) => criterion)).toEqual(['empathy', 'thanks']);
    expect(rated?.ratings.every(({ level, descriptor }) => level > 0 && descriptor !== '')).toBe(true);
    const { rewrite, ...after } = await allRows();
    expect(after).toEqual(before);
    expect(rewrite).toHaveLength(1);
    const debrief = await getDebrief(person, attempt);
    expect(debrief.rewrites).toEqual([{ n: 3, rated }]);
    expect(debrief.script[2]?.said.text).toBe(COLD);

    await rewriteReply(person, attempt, 3, UNRATED);
    expect((await getDebrief(person, attempt)).rewrites).toEqual([{ n: 3, rated: { text: UNRATED, ratings: [], reason: 'not-english' } }]);
  });

  it('is refused for what was no reply, for no words, for too many, and before the end', async () => {
    const person = await learner();
    const [ended, open] = [await attemptWith(person, [...TO_REPLY, reply(COLD), goOn]), await attemptWith(person, [...TO_REPLY, reply(COLD)])];
    const rows = await allRows();
    const tries: [string, number, string, string][] = [
      [ended, 1, WARM, 'not-asked'],
      [ended, 4, WARM, 'not-asked'],
      [ended, 9, WARM, 'not-asked'],
      [ended, Number.NaN, WARM, 'not-asked'],
      [ended, 3, ' \n', 'empty-reply'],
      [ended, 3, 'x'.repeat(5001), 'long-reply'],
      [open, 3, WARM, 'not-asked'],
    ];
    for (const [attempt, n, text, error] of tries) expect(await rewriteReply(person, attempt, n, text), `${n} ${text.slice(0, 9)}`).toEqual({ ok: false, error });
    const strangers = [await signedIn(), await signedIn({ roles: 'trainer' }), await signedIn({ roles: 'manager administrator' })];
    for (const stranger of strangers) expect(await thrownStatus(rewriteReply(stranger, ended, 3, WARM))).toBe(404);
    const { person: _people, ...left } = await allRows();
    const { person: _before, ...were } = rows;
    expect(left).toEqual(were);
  });
});

