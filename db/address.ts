import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the data is: a PostgreSQL server, an SQLite file, or words that are neither. */
export type Address =
  | { kind: 'postgres'; url: string; /** host:port/name, without the password. */ shown: string }
  | { kind: 'sqlite'; file: string; shown: string }
  | { kind: 'unknown'; shown: string };

/** Reads a `postgres://` address, `file:./relative`, `file:///absolute` or a plain path. */
export function readAddress(url: string): Address {
  if (/^postgres(ql)?:\/\//i.test(url)) return { kind: 'postgres', url, shown: withoutSecrets(url) };
  const path = filePath(url);
  if (path === undefined) return { kind: 'unknown', shown: url.split(':', 1)[0] + ':…' };
  const file = resolve(path);
  return { kind: 'sqlite', file, shown: file };
}

function filePath(url: string): string | undefined {
  if (/^file:\/\/\//i.test(url)) return URL.canParse(url) ? fileURLToPath(url) : undefined;
  const path = url.replace(/^file:(\/\/)?/i, '').trim();
  // `:memory:` would be another, empty database in every connection.
  if (path === '' || path === ':memory:' || /^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return undefined;
  return path;
}

function withoutSecrets(url: string): string {
  if (!URL.canParse(url)) return 'an address that cannot be read';
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}
