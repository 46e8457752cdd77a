import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { wantsJson } from '#app/components/send.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { rewriteReply } from '#app/services/play/rewrite.server.ts';
import { writtenIn } from '#app/services/written.server.ts';

/**
 * Takes a second try at a reply: a script reads its ratings, a plain form goes back to the moment in the debrief.
 * Words that cannot be rated as they stand go there with the form (307), so that they are shown again and not lost.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  const n = Number(form.get('n'));
  const rated = await rewriteReply(person, params.attempt ?? '', n, writtenIn(form));
  if (wantsJson(request)) return rated.ok ? Response.json({ rated: rated.value }) : Response.json({ refused: rated.error }, { status: 400 });
  if (!rated.ok && rated.error === 'not-asked') throw new Response(null, { status: 400 });
  return redirect(`/attempts/${params.attempt}/debrief#moment-${n}`, rated.ok ? 302 : 307);
}
