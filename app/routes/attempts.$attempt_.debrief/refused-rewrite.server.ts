import { notYetSaid } from '#app/domain/scenario/not-yet-said.ts';
import { writtenIn } from '#app/services/written.server.ts';
import type { DebriefShared } from './debrief-context.ts';

/** The second try that a form brings and why it cannot be rated as it stands; undefined when it could be. */
export function refusedRewriteOf(form: FormData): DebriefShared['refused'] {
  const text = writtenIn(form);
  const why = notYetSaid(text);
  return why && { n: Number(form.get('n')), why, text };
}
