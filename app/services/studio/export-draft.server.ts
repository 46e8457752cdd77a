import { pathOf } from '#app/domain/content/edit/paths.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireDraft } from './require-author.server.ts';

/** A draft as the file that it is, byte for byte, with the name of that file. Throws 404 when it is not the organisation's. */
export async function exportDraft(person: SignedIn, id: string): Promise<{ name: string; bytes: Buffer }> {
  const { kind, slug, text } = await requireDraft(person, id);
  return { name: pathOf(kind, slug).split('/').at(-1) ?? 'draft.txt', bytes: Buffer.from(text, 'utf8') };
}
