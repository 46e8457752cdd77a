import { rosterText as t } from '#app/messages/roster.en.ts';
import { applyRoster, packRoster, previewRoster, unpackRoster } from '#app/services/manage/roster.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { shownOf, type Shown } from './shown.server.ts';

/** What the page says to a form that was sent. `roster` and `hash` go into the form that applies what is shown. */
export type Answer =
  | { kind: 'refused'; sentence: string }
  | { kind: 'plan'; shown: Shown; roster: string; hash: string; changed: boolean }
  | { kind: 'done'; shown: Shown };

/** Looks at a roster that is uploaded or pasted, or applies one that was looked at. */
export async function answer(person: SignedIn, form: FormData): Promise<Answer> {
  const hash = form.get('hash');
  if (typeof hash === 'string') return applied(person, String(form.get('roster')), hash);
  const bytes = await sent(form);
  if (bytes.length === 0) return { kind: 'refused', sentence: t.none };
  const result = await previewRoster(person, bytes);
  if (!result.ok) return { kind: 'refused', sentence: result.error };
  return { kind: 'plan', shown: shownOf(result.value.plan), roster: packRoster(bytes), hash: result.value.hash, changed: false };
}

async function applied(person: SignedIn, roster: string, planHash: string): Promise<Answer> {
  const bytes = unpackRoster(roster);
  if (!bytes) return { kind: 'refused', sentence: t.notReadable };
  const result = await applyRoster(person, bytes, planHash);
  if (!result.ok) return { kind: 'refused', sentence: result.error };
  const { applied, plan, hash } = result.value;
  return applied ? { kind: 'done', shown: shownOf(plan) } : { kind: 'plan', shown: shownOf(plan), roster, hash, changed: true };
}

/** The file, or what was pasted where there is none. */
async function sent(form: FormData): Promise<Uint8Array> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer());
  const pasted = form.get('pasted');
  return new TextEncoder().encode(typeof pasted === 'string' && pasted.trim() !== '' ? pasted : '');
}
