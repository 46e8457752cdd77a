import type { Response } from '#app/domain/scenario/engine.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { makeMove } from '#app/services/play/make-move.server.ts';
import type { MoveAnswer } from '#app/services/play/player-view.ts';
import { startAttempt } from '#app/services/play/start-attempt.server.ts';

export const choose = (choice: string): Response => ({ kind: 'choice', choice });
export const goOn: Response = { kind: 'continue' };

/** A reply in the scenario of small-content.ts, unless other levels are given. */
export const reply = (text: string, levels: Record<string, number> = { empathy: 2, thanks: 1 }): Response => ({ kind: 'reply', text, levels });

export const move = (person: SignedIn, attempt: string, n: number, response: Response): Promise<MoveAnswer> =>
  makeMove(person, attempt, { n, response, tookMs: null });

/** Makes moves from number `from` on, each of which must be taken. Returns the last answer. */
export async function play(person: SignedIn, attempt: string, responses: Response[], from = 1): Promise<MoveAnswer | undefined> {
  let answer: MoveAnswer | undefined;
  for (const [index, response] of responses.entries()) {
    answer = await move(person, attempt, from + index, response);
    if (answer.refused) throw new Error(`Move ${from + index} was refused: ${answer.refused}.`);
  }
  return answer;
}

/** To the ending `friends` of small-content.ts, with empathy (2/3 + 3/3)/2 and clarity 3/3. */
export const TO_FRIENDS: Response[] = [choose('kind'), choose('lend'), reply('Thank you for telling us.'), goOn];

/** To its ending `cold`, with the same figures: only the self-rating is another. */
export const TO_COLD: Response[] = [choose('kind'), choose('lend'), reply('Noted.', { empathy: 0, thanks: 0 }), goOn];

/** Begins an attempt and makes moves in it. Returns the attempt's id. */
export async function attemptWith(person: SignedIn, responses: Response[], scenario = 'charger'): Promise<string> {
  const attempt = await startAttempt(person, scenario);
  await play(person, attempt, responses);
  return attempt;
}
