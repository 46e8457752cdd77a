import type { Result } from '#app/domain/result.ts';
import { mailText as t } from '#app/messages/manage/en-mail.ts';
import { setQuietHours, tryMailAgain } from '#app/services/manage/outbox.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';

/** Does what a form of the page asks. Returns what the page is told by, or why it was refused; throws 400 for no form of ours. */
export async function act(person: SignedIn, form: FormData): Promise<Result<string, string>> {
  const word = (name: string) => String(form.get(name) ?? '');
  if (word('intent') === 'again') return (await tryMailAgain(person, word('mail'))) ? { ok: true, value: 'queuedAgain' } : { ok: false, error: t.notQueued };
  if (word('intent') === 'quiet') {
    const kept = await setQuietHours(person, { from: word('from'), to: word('until'), weekends: form.has('weekends') });
    return kept ? { ok: true, value: 'saved' } : { ok: false, error: t.notTime };
  }
  throw new Response(null, { status: 400 });
}
