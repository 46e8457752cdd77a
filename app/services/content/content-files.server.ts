import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file under the content folder; `path` is relative to it, with forward slashes. */
export interface ContentFile {
  path: string;
  source: string;
}

/** Every content source and `.play` transcript below a folder, in order of path. */
export async function readContentFiles(folder: string): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(mdx|yaml|play)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path: relative(folder, path).split(sep).join('/'), source: await readFile(path, 'utf8') })),
  );
}
