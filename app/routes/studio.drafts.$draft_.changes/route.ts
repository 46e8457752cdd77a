import type { ActionFunctionArgs } from '@remix-run/node';
import { requireForm } from '#app/services/form.server.ts';
import { readChanges } from '#app/services/studio/read-changes.server.ts';
import { answerScript, refused } from '#app/services/studio/refused.server.ts';
import { syncDraft } from '#app/services/studio/sync-draft.server.ts';
import { wholeJson } from '#app/services/whole-response.server.ts';

/** Takes an editor's changes and tells it those of others. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await requireForm(request);
  return answerScript(await context.signedIn(), form.get('me'), async (person) => {
    const sent = readChanges(form);
    const answer = sent.ok ? await syncDraft(person, params.draft ?? '', sent.value) : sent;
    return answer.ok ? wholeJson(answer.value, 200) : refused(answer.error.sentence, answer.error.status);
  });
}
