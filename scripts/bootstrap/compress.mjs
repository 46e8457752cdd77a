// @ts-check
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(js|mjs|css|svg|html|json|txt|xml|webmanifest|wasm|ico)$/;
/** Below this a packet carries the file anyway. */
const WORTH_IT = 1024;

/**
 * Writes a `.gz` and a `.br` next to every text file of a folder that is worth it, once and at the best level,
 * so that no request pays for it. Returns how many files got them.
 * @param {string} folder
 */
export async function compressFolder(folder) {
  const names = await readdir(folder, { recursive: true });
  const done = await Promise.all(names.filter((name) => TEXT.test(name)).map((name) => compressFile(path.join(folder, name))));
  return done.filter(Boolean).length;
}

/** @param {string} file */
async function compressFile(file) {
  const raw = await readFile(file);
  if (raw.length < WORTH_IT) return false;
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(raw, { level: 9 }),
    promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }),
  ]);
  await Promise.all([writeFile(`${file}.gz`, zipped), writeFile(`${file}.br`, brotli)]);
  return true;
}
