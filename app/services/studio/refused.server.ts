import type { SyncRefused } from '#app/domain/content/edit/sync.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { wholeJson } from '../whole-response.server.ts';

/** A refusal for a script of the Studio's, which says the sentence and keeps what was written. */
export const refused = (sentence: string, status: number): Response => wholeJson({ refused: sentence } satisfies SyncRefused, status);

const SIGNED_OUT = 'You are signed out. Sign in again in another tab: what you wrote waits here.';
const SOMEBODY_ELSE = 'Somebody else is signed in now. Sign in as yourself again: what you wrote waits here.';
const NOT_THERE = 'This draft is not there, or you may not write it.';

/**
 * Answers a script: with what `answer` returns, and with a refusal as JSON where nobody is signed in, somebody else than
 * the page was made for (`me`), or what is asked for is not there. A redirect to sign in would be taken for an answer.
 */
export async function answerScript(signedIn: SignedIn | undefined, me: FormDataEntryValue | null, answer: (person: SignedIn) => Promise<Response>): Promise<Response> {
  if (!signedIn) return refused(SIGNED_OUT, 401);
  if (me !== null && me !== signedIn.id) return refused(SOMEBODY_ELSE, 401);
  try {
    return await answer(signedIn);
  } catch (thrown) {
    if (thrown instanceof Response && thrown.status === 404) return refused(NOT_THERE, 404);
    throw thrown;
  }
}
