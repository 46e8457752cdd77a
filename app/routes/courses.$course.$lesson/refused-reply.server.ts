import type { RefusedReply } from '#app/components/lesson/lesson-state.ts';
import { notYetSaid } from '#app/domain/scenario/not-yet-said.ts';
import { writtenIn } from '#app/services/written.server.ts';

/** The reply that a form brings and why it cannot be rated as it stands; undefined when it brings none such. */
export function refusedReplyOf(form: FormData): RefusedReply | undefined {
  if (form.get('intent') !== 'reply') return undefined;
  const text = writtenIn(form);
  const why = notYetSaid(text);
  return why && { id: String(form.get('reply')), why, text };
}
