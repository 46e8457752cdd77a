import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { getVersionSource } from '#app/services/studio/history.server.ts';
import { restoreWhole, takeWholeFile } from '#app/services/studio/history-page.server.ts';
import { requireDraft } from '#app/services/studio/require-author.server.ts';
import { retireContent, retireVersion } from '#app/services/studio/retire.server.ts';

/** Does what a button of the page asks for. What was done comes back as words of the address, from which the page tells it. */
export async function act(person: SignedIn, draftId: string, form: FormData): Promise<Result<string, string>> {
  const { kind, slug } = await requireDraft(person, draftId);
  const version = String(form.get('version') ?? '');
  const told = (done: Result<undefined, string>, name: string, value = '') => (done.ok ? ok(`${name}=${value}`) : fail(done.error));
  const number = async () => String((await getVersionSource(person, version)).number);
  switch (form.get('intent')) {
    case 'restore':
      return told(await restoreWhole(person, draftId, version, kind, slug), 'restored', await number());
    case 'retire':
      return told(await retireVersion(person, version, true), 'retired', await number());
    case 'bring-back':
      return told(await retireVersion(person, version, false), 'back', await number());
    case 'take-file':
      return told(await takeWholeFile(person, draftId, kind, slug), 'taken');
    case 'retire-all':
    case 'bring-all-back': {
      const isRetired = form.get('intent') === 'retire-all';
      if (kind === 'play') throw new Response(null, { status: 400 });
      return told(await retireContent(person, kind, slug, isRetired), isRetired ? 'out' : 'in');
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
