import type { ActionFunctionArgs } from '@remix-run/node';
import { requireForm } from '#app/services/form.server.ts';
import { rateInPreview } from '#app/services/studio/rate-in-preview.server.ts';
import { answerScript, refused } from '#app/services/studio/refused.server.ts';
import { wholeJson } from '#app/services/whole-response.server.ts';
import { writtenIn } from '#app/services/written.server.ts';

/** Rates a reply of a preview: the fields `scene`, `text` and `context` (JSON). Answers with what the scorer made of it, and keeps nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await requireForm(request);
  return answerScript(await context.signedIn(), form.get('me'), async (person) => {
    const said = { scene: writtenIn(form, 'scene'), text: writtenIn(form), context: writtenIn(form, 'context') };
    const read = await rateInPreview(person, params.draft ?? '', said);
    return read.ok ? wholeJson(read.value, 200) : refused(read.error, 409);
  });
}
