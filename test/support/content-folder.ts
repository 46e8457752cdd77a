import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '#app/domain/content/check.ts';
import type { Problem } from '#app/domain/result.ts';

/** Every content file below a folder of the project, transcripts included, in order of path. */
export function contentIn(folder: string): ContentFile[] {
  const paths = readdirSync(folder, { recursive: true }).map(String).filter((path) => /\.(mdx|yaml|play)$/.test(path)).sort();
  return paths.map((path) => ({ path: path.replaceAll('\\', '/'), source: readFileSync(join(folder, path), 'utf8') }));
}

/** A problem as `npm run check:content` prints it. */
export const printed = ({ path, line, column, severity, message, code }: Problem): string => `${path}:${line}:${column} ${severity} ${message} [${code}]`;
