import { randomUUID } from 'node:crypto';
import type { DraftKind, PendingChange } from '#app/domain/content/edit/change.ts';
import { editBetween } from '#app/domain/content/edit/text-edit.ts';
import type { SyncAnswer } from '#app/domain/content/edit/sync.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { openDraft } from '#app/services/studio/open-draft.server.ts';
import { syncDraft } from '#app/services/studio/sync-draft.server.ts';
import { db } from '#db';
import { organisation, signedIn } from './organisation.ts';
import { publishSound } from './small-content.ts';

/** Two trainers of an organisation with the content of small-content.ts. */
export async function trainers(): Promise<{ henk: SignedIn; ruth: SignedIn }> {
  await organisation();
  await publishSound('default');
  return { henk: await signedIn({ name: 'Henk Vos', roles: 'trainer' }), ruth: await signedIn({ name: 'Ruth Adler', roles: 'trainer' }) };
}

/** One change of a text: the words `from`, which stand in it once, give way to `to`. */
export function change(text: string, from: string, to: string, more: Partial<PendingChange> = {}): PendingChange {
  const at = text.indexOf(from);
  if (at < 0 || text.includes(from, at + 1)) throw new Error(`The words "${from}" do not stand in the text once.`);
  return { key: randomUUID(), label: 'Edit words', edits: [{ at, remove: from, insert: to }], undoes: null, ...more };
}

/** Sends changes, which must not be refused. */
export async function send(person: SignedIn, draft: string, since: number, ...changes: PendingChange[]): Promise<SyncAnswer> {
  const answer = await syncDraft(person, draft, { since, tab: `tab of ${person.id}`, changes });
  if (!answer.ok) throw new Error(answer.error.sentence);
  return answer.value;
}

export const draftRow = (id: string) => db().selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Opens a draft and makes its text this one. Returns its id. */
export async function write(person: SignedIn, kind: DraftKind, slug: string, text: string): Promise<string> {
  const id = await openDraft(person, kind, slug);
  const draft = await draftRow(id);
  const edits = editBetween(draft.text, text);
  if (edits.length > 0) await send(person, id, draft.revision, { key: randomUUID(), label: 'Write', edits, undoes: null });
  return id;
}
