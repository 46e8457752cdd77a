import pg from 'pg';
import { PostgresDialect, PostgresQueryCompiler } from 'kysely';
import { bindable } from './bindings.ts';

/** Kysely over PostgreSQL, made to take and give the same values as SQLite does. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, types: { getTypeParser } });
  // A connection that breaks while nobody uses it would otherwise end the process; the pool replaces it.
  pool.on('error', (error) => {
    if (!pool.ending) console.error(`PostgreSQL closed an idle connection: ${error.message}`);
  });
  return new StrictPostgresDialect({ pool });
}

class StrictPostgresDialect extends PostgresDialect {
  override createQueryCompiler(): StrictPostgresCompiler {
    return new StrictPostgresCompiler();
  }
}

/** Refuses the values that SQLite's dialect refuses, so that a test on one database speaks for both. */
class StrictPostgresCompiler extends PostgresQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    super.addParameter(bindable(parameter, this.numParameters + 1));
  }
}

const BOOL = 16;
const INT8 = 20;
const NUMERIC = 1700;

type Parser = (text: string) => unknown;

/** Counts, sums and averages are numbers, and a comparison is 1 or 0. */
function getTypeParser(oid: number, format: 'text' | 'binary' = 'text'): Parser {
  if (oid === INT8 || oid === NUMERIC) return Number;
  if (oid === BOOL) return (text) => (text === 't' ? 1 : 0);
  return pg.types.getTypeParser(oid, format) as Parser;
}
