import { rosterText as t } from '#app/messages/roster.en.ts';
import { applyRoster, packRoster, previewRoster, unpackRoster } from '#app/services/manage/roster.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { shownOf, type Shown } from './shown.server.ts';

/** Why nothing can be done, at which field that is said, and what was pasted, so that it need not be written again. */
export interface Refused {
  kind: 'refused';
  sentence: string;
  field: 'file' | 'pasted';
  pasted: string;
}

/** What the page says to a form that was sent. `roster` and `hash` go into the form that applies what is shown. */
export type Answer =
  | Refused
  | { kind: 'plan'; shown: Shown; roster: string; hash: string; changed: boolean }
  | { kind: 'done'; shown: Shown };

/** Looks at a roster that is uploaded or pasted, or applies one that was looked at. */
export async function answer(person: SignedIn, form: FormData): Promise<Answer> {
  const hash = form.get('hash');
  if (typeof hash === 'string') return applied(person, String(form.get('roster')), hash);
  const { bytes, field, pasted } = await sent(form);
  if (bytes.length === 0) return { kind: 'refused', sentence: t.none, field, pasted };
  const result = await previewRoster(person, bytes);
  if (!result.ok) return { kind: 'refused', sentence: result.error, field, pasted };
  return { kind: 'plan', shown: shownOf(result.value.plan), roster: packRoster(bytes), hash: result.value.hash, changed: false };
}

async function applied(person: SignedIn, roster: string, planHash: string): Promise<Answer> {
  const bytes = unpackRoster(roster);
  if (!bytes) return { kind: 'refused', sentence: t.notReadable, field: 'file', pasted: '' };
  const result = await applyRoster(person, bytes, planHash);
  if (!result.ok) return { kind: 'refused', sentence: result.error, field: 'file', pasted: '' };
  const { applied, plan, hash } = result.value;
  return applied ? { kind: 'done', shown: shownOf(plan) } : { kind: 'plan', shown: shownOf(plan), roster, hash, changed: true };
}

interface Sent extends Pick<Refused, 'field' | 'pasted'> {
  bytes: Uint8Array;
}

/** The file, or what was pasted where there is none. A form sends line ends as `\r\n`, which a text field loses where it begins with one. */
async function sent(form: FormData): Promise<Sent> {
  const file = form.get('file');
  const words = form.get('pasted');
  const pasted = typeof words === 'string' && words.trim() !== '' ? words.replaceAll('\r\n', '\n') : '';
  if (file instanceof File && file.size > 0) return { bytes: new Uint8Array(await file.arrayBuffer()), field: 'file', pasted };
  return { bytes: new TextEncoder().encode(pasted), field: pasted === '' ? 'file' : 'pasted', pasted };
}
