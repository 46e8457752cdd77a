import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Secret } from './find-leaks.ts';

/** Long enough to be nobody else's words, and free of what a bundler writes differently: quotes, escapes, other scripts. */
const PHRASE = /[A-Za-z][A-Za-z ,;]{28,}[A-Za-z]/g;

/** Distinctive phrases of every content file: choices, remarks, model replies and all else that only the server may know. */
export function contentSecrets(folder: string): Secret[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml|play)$/.test(name))
    .flatMap((name) => {
      const phrases = readFileSync(path.join(folder, name), 'utf8').match(PHRASE) ?? [];
      return phrases.map((text) => ({ text, from: `content/${name}` }));
    });
}
