import { db } from '#db';
import { findDraft } from '#db/queries/drafts.ts';
import type { DraftRow } from '#db/schema.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';

/** Throws 404 unless the person may write content in their organisation. */
export const requireAuthor = (person: SignedIn): void => requireMay(person, 'author', { kind: 'content', organisationId: person.organisationId });

/** A draft of the person's organisation. Throws 404 when there is none, or they may not write content. */
export async function requireDraft(person: SignedIn, id: string): Promise<DraftRow> {
  requireAuthor(person);
  const draft = await findDraft(db(), person.organisationId, id);
  if (!draft) throw new Response(null, { status: 404 });
  return draft;
}
