import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { wantsJson } from '#app/components/send.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn, type SignedIn } from '#app/services/people/signed-in.server.ts';
import { keepWords, sayWords } from '#app/services/play/keep-words.server.ts';
import { makeMove } from '#app/services/play/make-move.server.ts';
import type { MoveAnswer } from '#app/services/play/player-view.ts';
import { wholeJson } from '#app/services/whole-response.server.ts';
import { readMove, type Sent } from './read-move.ts';

/** Takes a move, from a script (answered with data) or from a plain form (sent back to the page, with the refusal's code). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const id = params.attempt ?? '';
  const sent = readMove(await requireForm(request));
  if (!sent) throw new Response(null, { status: 400 });
  const answer = await answerTo(person, id, sent);
  if (wantsJson(request)) return wholeJson(answer, answer.refused ? 409 : 200);
  return redirect(`/attempts/${id}${answer.refused ? `?refused=${answer.refused}` : ''}#now`);
}

function answerTo(person: SignedIn, id: string, sent: Sent): Promise<MoveAnswer> {
  if (sent.kind === 'move') return makeMove(person, id, sent.move);
  return sent.kind === 'say' ? sayWords(person, id, sent.n, sent.text, sent.tookMs) : keepWords(person, id, sent.n, sent.text);
}
