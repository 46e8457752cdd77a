import { PostgresAdapter, sql, type RawBuilder } from 'kysely';
import type { Db } from '#db';

export type Sql = RawBuilder<unknown>;

/** Turns seconds since 1970 (SQL) into the text of a moment, as each database can. */
export const momentIn = (db: Db) =>
  db.getExecutor().adapter instanceof PostgresAdapter
    ? (seconds: Sql): Sql => sql`to_char(to_timestamp(${seconds}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : (seconds: Sql): Sql => sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${seconds}, 'unixepoch')`;

/** A whole number under `below` that follows from another one (SQL) and looks like chance: a step of a Lehmer generator. */
export const chance = (of: Sql, salt: number, below: number): Sql =>
  sql`(((cast(${of} as bigint) * 7919 + ${sql.lit(salt * 104_729 + 1)}) * 48271 % 2147483647) / 97 % ${sql.lit(below)})`;

/** When the item of a place (from 0) was finished by a person of `seeding_person`, and when begun. */
export const finished = (place: Sql): Sql => sql`(p.begun + (${place} + 1) * p.gap)`;
export const READING_SECONDS = 1200;
