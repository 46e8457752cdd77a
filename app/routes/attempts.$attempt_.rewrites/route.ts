import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { wantsJson } from '#app/components/send.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { rewriteReply } from '#app/services/play/rewrite.server.ts';

/** Takes a second try at a reply: a script reads its ratings, a plain form goes back to the moment in the debrief. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  const n = Number(form.get('n'));
  const rated = await rewriteReply(person, params.attempt ?? '', n, String(form.get('text') ?? '').replaceAll('\0', ''));
  if (wantsJson(request)) return Response.json({ rated }, { status: rated ? 200 : 400 });
  if (!rated) throw new Response(null, { status: 400 });
  return redirect(`/attempts/${params.attempt}/debrief#moment-${n}`);
}
