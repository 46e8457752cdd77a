import type { BrowserFile } from './browser-files.ts';

/** A text that must not reach browsers, and where it belongs. */
export interface Secret {
  text: string;
  from: string;
}

/** What no browser file may contain: the words, and what they would mean. */
const FORBIDDEN: [RegExp, string][] = [
  [/sqlite3/i, 'the SQLite driver'],
  [/kysely/i, 'the query builder'],
  [/postgres(ql)?:\/\/|pg-protocol|pg-pool|["']pg["']|PGHOST|PGPASSWORD/, 'the PostgreSQL driver'],
  [/argon2/i, 'the hashing of passwords'],
  [/SESSION_SECRET|DATABASE_URL|DESKSIDE_MODE/, 'a setting of the server'],
  [/password_hash|organisation_id/, 'a column of the database'],
  [/mdx-bundler|["']esbuild["']/, 'the compiler of lessons'],
  [/["']node:[a-z]/, "one of Node's modules"],
  [/sourceMappingURL=/, 'a link to a source map'],
];

/** One sentence per thing found in the browser's files that should have stayed on the server. */
export function findLeaks(files: BrowserFile[], secrets: Secret[]): string[] {
  return files.flatMap((file) => [...forbiddenIn(file), ...secretsIn(file, secrets)]);
}

function forbiddenIn({ name, text }: BrowserFile): string[] {
  const found = FORBIDDEN.flatMap(([pattern, what]) => {
    const match = pattern.exec(text);
    return match ? [`${name} contains ${what} ("${around(text, match.index)}").`] : [];
  });
  return name.endsWith('.map') ? [`${name} is a source map, which shows everybody our sources.`, ...found] : found;
}

/** One sentence per origin: a file that leaked at all has leaked many of its texts. */
function secretsIn({ name, text }: BrowserFile, secrets: Secret[]): string[] {
  const leaked = new Map<string, string>();
  for (const secret of secrets) {
    if (!leaked.has(secret.from) && text.includes(secret.text)) leaked.set(secret.from, secret.text);
  }
  return [...leaked].map(([from, words]) => `${name} contains words of ${from} ("${words}").`);
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 30).replace(/\s+/g, ' ');
}
