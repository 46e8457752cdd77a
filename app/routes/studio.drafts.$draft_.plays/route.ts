import type { ActionFunctionArgs } from '@remix-run/node';
import { requireForm } from '#app/services/form.server.ts';
import { appendPlay } from '#app/services/studio/append-play.server.ts';
import { answerScript, refused } from '#app/services/studio/refused.server.ts';
import { wholeJson } from '#app/services/whole-response.server.ts';
import { writtenIn } from '#app/services/written.server.ts';

/** Keeps a path of a preview as a transcript: the fields `key`, made by the browser, and `transcript`. Answers with the id of the transcripts' draft. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await requireForm(request);
  return answerScript(await context.signedIn(), form.get('me'), async (person) => {
    const added = await appendPlay(person, params.draft ?? '', { key: writtenIn(form, 'key'), transcript: writtenIn(form, 'transcript') });
    return added.ok ? wholeJson(added.value, 200) : refused(added.error, 400);
  });
}
