// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Everything that the built pages depend on, and how they are built. Content is not among it: it is published at start. */
export const SOURCES = [
  'app',
  'db',
  'public',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
  'scripts/bootstrap/build.mjs',
  'scripts/bootstrap/compress.mjs',
];

/**
 * One SHA-256 over the names and contents of the given files and folders, in a fixed order.
 * Missing ones count as empty; files that begin with a dot (editors', systems') do not count.
 * @param {string} root
 * @param {string[]} [sources]
 */
export function hashSources(root, sources = SOURCES) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(root, source)) {
      const content = readFileSync(path.join(root, file));
      hash.update(`${file}\n${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} name a path from root, with slashes @returns {string[]} */
function filesIn(root, name) {
  const stat = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [name];
  return readdirSync(path.join(root, name))
    .filter((child) => !child.startsWith('.'))
    .sort()
    .flatMap((child) => filesIn(root, `${name}/${child}`));
}
