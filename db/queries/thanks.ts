import { sql, type Insertable, type Kysely, type RawBuilder } from 'kysely';
import type { Database, ThanksRow } from '../schema.ts';

/** Who looks: `teams` are those that they lead, at any depth; undefined lets them see the whole organisation. */
export interface ThanksScope {
  organisationId: string;
  personId: string;
  teams: readonly string[] | undefined;
}

export type ThanksShown = 'all' | 'received' | 'given';
export type ThanksOrder = 'person' | 'time';

/**
 * What somebody may see: thanks to people of their own team and of those that they lead, and what they gave and got. What the
 * thanked person has hidden, only that person, the giver and who sees the whole organisation.
 */
function visible({ organisationId, personId, teams }: ThanksScope): RawBuilder<unknown> {
  const within = sql`t.organisation_id = ${organisationId}`;
  if (teams === undefined) return within;
  const led = teams.length === 0 ? sql`` : sql`or receiver.team_id in (${sql.join(teams)})`;
  // From people to their thanks, which are few, and not through all thanks of the organisation.
  return sql`${within} and t.id in (
    select id from thanks where to_id = ${personId}
    union select id from thanks where from_id = ${personId}
    union select one.id from person receiver join thanks one on one.to_id = receiver.id
      where one.hidden_at is null and (receiver.team_id = (select team_id from person where id = ${personId}) ${led})
  )`;
}

const shownTo = (scope: ThanksScope, shown: ThanksShown): RawBuilder<unknown> =>
  sql`${visible(scope)} ${shown === 'all' ? sql`` : sql`and ${sql.ref(shown === 'given' ? 't.from_id' : 't.to_id')} = ${scope.personId}`}`;

const ORDERS: Record<ThanksOrder, RawBuilder<unknown>> = { person: sql`lower(receiver.name), receiver.id, t.made_at desc, t.id`, time: sql`t.made_at desc, t.id` };

export interface ListedThanks {
  id: string;
  from_id: string | null;
  /** Null: they are erased. */
  from_name: string | null;
  to_id: string;
  to_name: string;
  criterion_name: string;
  words: string;
  made_at: string;
  hidden_at: string | null;
}

/** One page of a quarter's thanks. */
export async function listThanks(db: Kysely<Database>, scope: ThanksScope, quarter: string, shown: ThanksShown, order: ThanksOrder, page: { limit: number; offset: number }): Promise<ListedThanks[]> {
  const { rows } = await sql<ListedThanks>`
    select t.id as id, t.from_id as from_id, giver.name as from_name, t.to_id as to_id, receiver.name as to_name,
      t.criterion_name as criterion_name, t.words as words, t.made_at as made_at, t.hidden_at as hidden_at
    from thanks t join person receiver on receiver.id = t.to_id left join person giver on giver.id = t.from_id
    where t.quarter = ${quarter} and ${shownTo(scope, shown)}
    order by ${ORDERS[order]} limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
}

export async function countThanks(db: Kysely<Database>, scope: ThanksScope, quarter: string, shown: ThanksShown): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from thanks t where t.quarter = ${quarter} and ${shownTo(scope, shown)}`.execute(db);
  return Number(rows[0]?.n ?? 0);
}

/** The quarters in which there is something for them to see, the latest first. */
export async function listQuarters(db: Kysely<Database>, scope: ThanksScope): Promise<string[]> {
  const { rows } = await sql<{ quarter: string }>`
    select distinct t.quarter as quarter from thanks t where ${visible(scope)} order by quarter desc`.execute(db);
  return rows.map(({ quarter }) => quarter);
}

/** One of the thanks that they may see; undefined for every other. */
export async function findThanks(db: Kysely<Database>, scope: ThanksScope, id: string): Promise<Pick<ThanksRow, 'id' | 'from_id' | 'to_id' | 'criterion_name' | 'quarter'> | undefined> {
  const { rows } = await sql<Pick<ThanksRow, 'id' | 'from_id' | 'to_id' | 'criterion_name' | 'quarter'>>`
    select t.id as id, t.from_id as from_id, t.to_id as to_id, t.criterion_name as criterion_name, t.quarter as quarter
    from thanks t where t.id = ${id} and ${visible(scope)}`.execute(db);
  return rows[0];
}

/** Keeps thanks, unless the giver has given `limit` since a moment. The same id sent again is kept once. Returns false when there were too many. */
export function insertThanks(db: Kysely<Database>, row: Insertable<ThanksRow> & { from_id: string }, since: string, limit: number): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { n } = await tx
      .selectFrom('thanks')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('from_id', '=', row.from_id)
      .where('made_at', '>', since)
      .where('id', '<>', row.id)
      .executeTakeFirstOrThrow();
    if (n >= limit) return false;
    await tx.insertInto('thanks').values(row).onConflict((c) => c.column('id').doNothing()).execute();
    return true;
  });
}

export const deleteThanks = (db: Kysely<Database>, id: string) => db.deleteFrom('thanks').where('id', '=', id).execute();

export const hideThanks = (db: Kysely<Database>, id: string, at: string | null) => db.updateTable('thanks').set({ hidden_at: at }).where('id', '=', id).execute();

/** Thanks that somebody has not seen yet, by whom. */
export const listUnseenThanks = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('thanks')
    .leftJoin('person', 'person.id', 'thanks.from_id')
    .select(['thanks.quarter', 'person.name as from_name'])
    .where('thanks.to_id', '=', personId)
    .where('thanks.seen_at', 'is', null)
    .orderBy('thanks.made_at', 'desc')
    .limit(20)
    .execute();

export const markThanksSeen = (db: Kysely<Database>, personId: string, quarter: string, at: string) =>
  db.updateTable('thanks').set({ seen_at: at }).where('to_id', '=', personId).where('quarter', '=', quarter).where('seen_at', 'is', null).execute();
