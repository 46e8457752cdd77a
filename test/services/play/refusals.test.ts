import { expect, it } from 'vitest';
import type { RefusalCode, Response } from '#app/domain/scenario/engine.ts';
import { REPLY_LIMIT } from '#app/domain/scenario/not-yet-said.ts';
import { getDebrief, submitAttempt } from '#app/services/play/debrief.server.ts';
import { keepWords } from '#app/services/play/keep-words.server.ts';
import { getIntroduction, startAttempt } from '#app/services/play/start-attempt.server.ts';
import { getPlayerView } from '#app/services/play/view-attempt.server.ts';
import { db } from '#db';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { TO_FRIENDS, attemptWith, choose, goOn, move, reply } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

async function learner(organisationId = 'default') {
  await organisation(organisationId);
  return signedIn({ organisation_id: organisationId });
}

interface Refused {
  refused: RefusalCode;
  what: string;
  /** The moves before it. */
  after: Response[];
  /** Its number, when it is not the next one. */
  n?: number;
  response: Response;
}

const [first, second, third] = TO_FRIENDS as [Response, Response, Response, Response];
const AT_REPLY = [first, second];
/** Nothing stops a browser from sending what no type allows. */
const hostile = (response: unknown) => response as Response;

const REFUSALS: Refused[] = [
  { refused: 'finished', what: 'a move after the ending', after: TO_FRIENDS, response: goOn },
  { refused: 'finished', what: 'the last move of a finished attempt again', after: TO_FRIENDS, n: 4, response: goOn },
  { refused: 'stale', what: 'a number before the next', after: [first], n: 1, response: first },
  { refused: 'stale', what: 'a number after the next', after: [], n: 2, response: first },
  { refused: 'stale', what: 'the number 0', after: [], n: 0, response: first },
  { refused: 'stale', what: 'a number below 0', after: [first], n: -2, response: second },
  { refused: 'stale', what: 'a number between two', after: [first], n: 1.5, response: second },
  { refused: 'stale', what: 'no number', after: [], n: Number.NaN, response: first },
  { refused: 'not-on-offer', what: 'a choice that nobody wrote', after: [], response: choose('shout') },
  { refused: 'not-on-offer', what: 'a choice of another scene', after: [], response: choose('fetch') },
  { refused: 'not-on-offer', what: 'a choice by the name of an inherited property', after: [], response: choose('__proto__') },
  { refused: 'condition-fails', what: 'a choice whose condition does not hold', after: [choose('curt')], response: choose('lend') },
  { refused: 'wrong-kind', what: 'a choice where words are asked for', after: AT_REPLY, response: choose('kind') },
  { refused: 'wrong-kind', what: 'going on where a choice is asked for', after: [], response: goOn },
  { refused: 'wrong-kind', what: 'words where a choice is asked for', after: [], response: reply('Words.') },
  { refused: 'wrong-kind', what: 'words where one only goes on', after: [first, second, third], response: reply('Words.') },
  { refused: 'wrong-kind', what: 'a response of no known kind', after: [], response: hostile({ kind: 'win' }) },
  { refused: 'wrong-kind', what: 'no response', after: [], response: hostile(null) },
  { refused: 'empty-reply', what: 'a reply of no words', after: AT_REPLY, response: reply('') },
  { refused: 'empty-reply', what: 'a reply of white space', after: AT_REPLY, response: reply(' \n\t\u00a0\u2003\u3000') },
  { refused: 'empty-reply', what: 'a reply that is no text', after: AT_REPLY, response: hostile({ ...third, text: ['Words.'] }) },
  { refused: 'long-reply', what: 'a reply of one character too many', after: AT_REPLY, response: reply('x'.repeat(REPLY_LIMIT + 1)) },
  { refused: 'bad-levels', what: 'a reply without levels', after: AT_REPLY, response: reply('Words.', {}) },
  { refused: 'bad-levels', what: 'a reply with a level missing', after: AT_REPLY, response: reply('Words.', { empathy: 2 }) },
  { refused: 'bad-levels', what: 'a level above its scale', after: AT_REPLY, response: reply('Words.', { empathy: 4, thanks: 1 }) },
  { refused: 'bad-levels', what: 'a level above done', after: AT_REPLY, response: reply('Words.', { empathy: 3, thanks: 2 }) },
  { refused: 'bad-levels', what: 'a level below 0', after: AT_REPLY, response: reply('Words.', { empathy: -1, thanks: 1 }) },
  { refused: 'bad-levels', what: 'a level between two', after: AT_REPLY, response: reply('Words.', { empathy: 1.5, thanks: 1 }) },
  { refused: 'bad-levels', what: 'a level that is no number', after: AT_REPLY, response: reply('Words.', { empathy: Number.NaN, thanks: 1 }) },
  { refused: 'bad-levels', what: 'a level on a criterion that was not asked for', after: AT_REPLY, response: reply('Words.', { empathy: 2, thanks: 1, clarity: 3 }) },
  { refused: 'bad-levels', what: 'a level on another criterion instead', after: AT_REPLY, response: reply('Words.', { empathy: 2, clarity: 1 }) },
];

eachDatabase('a move', () => {
  it('is refused by its code, and nothing at all has changed', async () => {
    const person = await learner();
    await publishSound('default');
    for (const { refused, what, after, n = after.length + 1, response } of REFUSALS) {
      const attempt = await attemptWith(person, after);
      const [rows, view] = [await allRows(), await getPlayerView(person, attempt)];
      expect(await move(person, attempt, n, response), what).toEqual({ refused, player: view });
      expect(await allRows(), what).toEqual(rows);
    }
  });

  it('of somebody else’s attempt, or of none, is a 404 and changes nothing, whoever asks', async () => {
    const owner = await learner();
    await organisation('other');
    await publishSound('default');
    const open = await attemptWith(owner, [first]);
    const ended = await attemptWith(owner, TO_FRIENDS);
    await submitAttempt(owner, ended);
    const strangers = [
      await signedIn({ name: 'Colleague' }),
      await signedIn({ name: 'Trainer', roles: 'trainer' }),
      await signedIn({ name: 'Manager', roles: 'manager' }),
      await signedIn({ name: 'Administrator', roles: 'administrator' }),
      await signedIn({ name: 'Elsewhere', organisation_id: 'other', roles: 'trainer manager administrator' }),
      // Even the same id, should another organisation ever hold it.
      { ...owner, organisationId: 'other' },
    ];
    const rows = await allRows();
    for (const stranger of strangers) {
      expect(await thrownStatus(move(stranger, open, 2, second)), stranger.name).toBe(404);
      expect(await thrownStatus(getPlayerView(stranger, open)), stranger.name).toBe(404);
      expect(await thrownStatus(keepWords(stranger, open, 2, 'Words.')), stranger.name).toBe(404);
      expect(await thrownStatus(getDebrief(stranger, ended)), stranger.name).toBe(404);
      expect(await submitAttempt(stranger, ended), stranger.name).toBe(false);
    }
    for (const id of ['', 'none', 'no\0ne', `${open}'--`, 'x'.repeat(10_000)]) {
      expect(await thrownStatus(move(owner, id, 1, first)), id).toBe(404);
      expect(await thrownStatus(getPlayerView(owner, id)), id).toBe(404);
    }
    expect(await allRows()).toEqual(rows);
  });

  it('can be made in a scenario that is there alone', async () => {
    const person = await learner();
    const elsewhere = await learner('other');
    await publishSound('default');
    for (const slug of ['none', '', 'no\0ne', 'Charger']) expect(await thrownStatus(startAttempt(person, slug)), slug).toBe(404);
    expect(await thrownStatus(startAttempt(elsewhere, 'charger'))).toBe(404);
  });

  it('goes on in a scenario that was retired meanwhile, and nobody can begin it any more', async () => {
    const person = await learner();
    await publishSound('default');
    const attempt = await attemptWith(person, [first]);
    await db().updateTable('content').set({ retired_at: '2026-01-01T00:00:00.000Z' }).execute();
    expect(await thrownStatus(startAttempt(person, 'charger'))).toBe(404);
    expect(await thrownStatus(getIntroduction(person, 'charger'))).toBe(404);
    expect((await move(person, attempt, 2, second)).refused).toBeUndefined();
  });
});
