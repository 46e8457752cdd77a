import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#app/domain/result.ts';
import { db } from '#db';
import { findPicture, insertPicture } from '#db/queries/pictures.ts';
import { now } from '../clock.server.ts';
import { PICTURE_NAME } from './picture-name.ts';
import { storeBytes } from './picture-store.server.ts';
import { PICTURE_BYTES } from '#app/domain/content/picture-size.ts';
import { sniffPicture } from './sniff.server.ts';

/** A picture of the content folder, or why it is none that is taken. */
export interface PictureFile {
  name: string;
  bytes: Buffer;
}

/** The files of `pictures/` in the content folder, by name; none where there is no such folder. Of a file that is too large only as much as shows it. */
export async function readPictureFiles(folder: string): Promise<PictureFile[]> {
  const entries = await readdir(join(folder, 'pictures'), { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
  return Promise.all(names.sort().map(async (name) => ({ name, bytes: await beginningOf(join(folder, 'pictures', name), PICTURE_BYTES + 1) })));
}

async function beginningOf(file: string, most: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, most)), 0, Math.min(size, most), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Takes the content folder's pictures into an organisation, each under its own name, and returns what is wrong with those that are not taken. Safe to repeat. */
export async function takeInPictures(organisationId: string, files: readonly PictureFile[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    const message = await takeIn(organisationId, file);
    if (message) problems.push({ code: 'picture', path: `pictures/${file.name}`, line: 1, column: 1, severity: 'error', message });
  }
  return problems;
}

async function takeIn(organisationId: string, { name, bytes }: PictureFile): Promise<string | undefined> {
  if (!PICTURE_NAME.test(name)) return 'A picture’s name consists of lower-case letters, digits and hyphens (80 at most) and ends in .png, .jpg, .webp or .gif; rename it.';
  const sniffed = sniffPicture(bytes);
  if (!sniffed.ok) return sniffed.error;
  const { mediaType, ending, width, height } = sniffed.value;
  if (!name.endsWith(`.${ending}`) && !(ending === 'jpg' && name.endsWith('.jpeg'))) return `By its bytes this is a picture of another kind than its name says; let it end in .${ending}.`;
  const hash = await storeBytes(bytes);
  await insertPicture(db(), { organisation_id: organisationId, name, hash, media_type: mediaType, width, height, bytes: bytes.length, alt: '', uploaded_at: now().toISOString(), uploaded_by: null });
  const kept = await findPicture(db(), organisationId, name);
  return kept?.hash === hash ? undefined : 'This name belongs to another picture already, and a name never comes to mean another; save this one under a new name.';
}
