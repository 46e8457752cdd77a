import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { databaseUrl } from '#db';
import { readAddress } from '#db/address.ts';

/** Where the bytes of pictures lie: PICTURES, or a folder beside the SQLite file, or ./data/pictures. */
export function picturesFolder(): string {
  if (process.env.PICTURES) return resolve(process.env.PICTURES);
  const address = readAddress(databaseUrl());
  return address.kind === 'sqlite' ? join(dirname(address.file), 'pictures') : resolve('data/pictures');
}

/** Keeps bytes under their SHA-256 and returns it. They are on disk, or not there at all: never half of them. */
export async function storeBytes(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const folder = picturesFolder();
  const file = join(folder, hash);
  if (await isThere(file, bytes.length)) return hash;
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${randomUUID()}`);
  try {
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return hash;
}

/** The bytes of a hash that the database names, or undefined when the folder does not have them. */
export async function findBytes(hash: string): Promise<Buffer | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  return readFile(join(picturesFolder(), hash)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}

const isThere = (file: string, size: number): Promise<boolean> =>
  stat(file).then(
    (found) => found.size === size,
    () => false,
  );

/** The new name reaches the disk too; where a folder cannot be synced, as on Windows, that is left to the system. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
