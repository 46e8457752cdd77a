import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { askForReview } from '#app/services/review/ask-for-review.server.ts';

/** Takes the wish for a trainer's review of one criterion, and goes back to the moment in the debrief. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  const n = Number(form.get('n'));
  const asked = await askForReview(person, params.attempt ?? '', n, String(form.get('criterion')), String(form.get('question') ?? ''));
  if (!asked) throw new Response(null, { status: 400 });
  return redirect(`/attempts/${params.attempt}/debrief#moment-${n}`);
}
