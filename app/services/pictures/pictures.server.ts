import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { findPicture, insertPicture, listPictures as listRows } from '#db/queries/pictures.ts';
import { now } from '../clock.server.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';
import { nameFrom, numbered } from './picture-name.ts';
import { findBytes, storeBytes } from './picture-store.server.ts';
import type { Upload } from './read-upload.server.ts';
import { sniffPicture } from './sniff.server.ts';

const ALT_LIMIT = 500;
const MOST_NAMESAKES = 1_000;

/**
 * Keeps a picture for the organisation's scenes and returns its name, which is made from the file's and never comes to
 * mean another picture; or a sentence on why it is not taken. The very same picture sent again keeps its name.
 */
export async function keepPicture(person: SignedIn, { fileName, bytes, alt }: Upload): Promise<Result<{ name: string }, string>> {
  requireMay(person, 'author', { kind: 'content', organisationId: person.organisationId });
  const words = alt.replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ').trim();
  if (words === '') return fail('Say in a sentence what the picture shows, for those who do not see it.');
  if (words.length > ALT_LIMIT) return fail(`What the picture shows is said in ${ALT_LIMIT} characters at most; shorten it.`);
  const sniffed = sniffPicture(bytes);
  if (!sniffed.ok) return sniffed;
  const { mediaType, ending, width, height } = sniffed.value;
  const hash = await storeBytes(bytes);
  const wanted = nameFrom(fileName);
  for (let n = 1; n <= MOST_NAMESAKES; n += 1) {
    const name = numbered(wanted, n, ending);
    const row = { organisation_id: person.organisationId, name, hash, media_type: mediaType, width, height, bytes: bytes.length, alt: words, uploaded_at: now().toISOString(), uploaded_by: person.id };
    if (await insertPicture(db(), row)) return ok({ name });
    const known = await findPicture(db(), person.organisationId, name);
    if (known?.hash === hash && known.alt === words) return ok({ name });
  }
  return fail('There are too many pictures of this name; give the file another.');
}

/** A picture with its text alternative, for choosing one. */
export interface PictureRowShown {
  name: string;
  alt: string;
  width: number;
  height: number;
  bytes: number;
  /** Empty where it came from the content folder, or the person is no longer there. */
  uploadedBy: string;
  uploadedAt: string;
}

/** The organisation's pictures, by name. */
export async function listPictures(person: SignedIn): Promise<PictureRowShown[]> {
  requireMay(person, 'author', { kind: 'content', organisationId: person.organisationId });
  return (await listRows(db(), person.organisationId)).map(({ name, alt, width, height, bytes, uploader, uploaded_at }) => ({
    name,
    alt,
    width,
    height,
    bytes,
    uploadedBy: uploader ?? '',
    uploadedAt: uploaded_at,
  }));
}

/** A picture's bytes for somebody of its organisation, or undefined. */
export async function findPictureFile(person: SignedIn, name: string): Promise<{ mediaType: string; bytes: Buffer } | undefined> {
  requireMay(person, 'learn', { kind: 'content', organisationId: person.organisationId });
  const picture = await findPicture(db(), person.organisationId, name);
  const bytes = picture && (await findBytes(picture.hash));
  if (picture && !bytes) console.error(`The picture ${picture.name} is in the database, and its file ${picture.hash} is not in the pictures folder.`);
  return picture && bytes && { mediaType: picture.media_type, bytes };
}
