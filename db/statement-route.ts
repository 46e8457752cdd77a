import type { CompiledQuery } from 'kysely';

interface Route {
  reads: boolean;
  rows: boolean;
}

/** Where an SQLite statement goes, and whether it answers with rows. What is not known to be a read is a write. */
export function routeOf({ query, sql }: CompiledQuery): Route {
  if (query.kind === 'SelectQueryNode') return { reads: true, rows: true };
  if (query.kind === 'RawNode') return routeOfText(sql);
  return { reads: false, rows: ('returning' in query && !!query.returning) || ('explain' in query && !!query.explain) };
}

/** What may follow the tables of a WITH; INTO stands for REPLACE INTO, for a table may be named `replace`. */
const MAIN_VERBS = new Set(['SELECT', 'VALUES', 'INSERT', 'INTO', 'UPDATE', 'DELETE']);
const TRANSACTION_VERBS = new Set(['BEGIN', 'COMMIT', 'END', 'ROLLBACK', 'SAVEPOINT', 'RELEASE']);
/** Comments, strings and quoted names. */
const NOT_CODE = /--.*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]/g;

function routeOfText(sql: string): Route {
  let code = sql.replace(NOT_CODE, ' ');
  for (let flat = ''; flat !== code; ) {
    flat = code;
    code = flat.replace(/\([^()]*\)/g, ' ');
  }
  const words: string[] = code.toUpperCase().match(/\w+|;(?=\s*\S)/g) ?? [];
  const verb = words[0] === 'WITH' ? words.find((word) => MAIN_VERBS.has(word)) : words[0];
  if (words.includes(';') && verb !== 'CREATE') throw new Error(`One statement at a time; the driver would leave out the second: ${sql}`);
  if (TRANSACTION_VERBS.has(verb ?? '')) throw new Error(`Use db.transaction() or db.startTransaction() instead of: ${sql}`);
  const reads = verb === 'SELECT' || verb === 'VALUES' || verb === 'EXPLAIN';
  return { reads, rows: reads || verb === 'PRAGMA' || words.includes('RETURNING') };
}
