import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Managers of at least one team who have no mail of the key that their id makes between `prefix` and `suffix`. */
export const listManagers = (db: Kysely<Database>, organisationId: string, prefix: string, suffix: string) =>
  db
    .selectFrom('person')
    .select(['person.id', 'person.name', 'person.email'])
    .where('person.organisation_id', '=', organisationId)
    .where('person.disabled_at', 'is', null)
    .where(sql<string>`' ' || person.roles || ' '`, 'like', '% manager %')
    .where((e) => e.exists(e.selectFrom('team').select('team.id').whereRef('team.manager_id', '=', 'person.id')))
    .where((e) =>
      e.not(e.exists(e.selectFrom('mail').select('mail.id').where('mail.organisation_id', '=', organisationId).where('mail.key', '=', sql<string>`${prefix} || person.id || ${suffix}`))),
    )
    .orderBy('person.id')
    .execute();

export interface DigestRange {
  from?: string;
  before: string;
}

const inTeams = (db: Kysely<Database>, organisationId: string, teams: string[], { from, before }: DigestRange) =>
  db
    .selectFrom('duty')
    .innerJoin('person', 'person.id', 'duty.person_id')
    .innerJoin('content', 'content.id', 'duty.content_id')
    // No plain column: SQLite would go through all open duties for each manager instead of from the teams to theirs.
    .where(sql<string>`coalesce(duty.organisation_id, '')`, '=', organisationId)
    .where('person.team_id', 'in', teams)
    .where('person.disabled_at', 'is', null)
    .where('duty.done_at', 'is', null)
    .where('duty.ended_at', 'is', null)
    .where('duty.due_on', '<', before)
    .$if(from !== undefined, (query) => query.where('duty.due_on', '>=', from ?? ''))
    .groupBy(['person.id', 'person.name', 'content.id', 'content.title']);

/** Who in these teams has not done what is due in a range of dates, once for each person and content, by its earliest date: the first few, and how many in all. */
export async function listForDigest(db: Kysely<Database>, organisationId: string, teams: string[], except: string, range: DigestRange, limit: number) {
  const found = inTeams(db, organisationId, teams, range).where('person.id', '!=', except);
  const lines = await found
    .select((e) => ['person.name', 'content.title', e.fn.min<string>('duty.due_on').as('due_on')])
    .orderBy('due_on')
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit)
    .execute();
  const { inAll } = await db
    .selectFrom(found.select('person.id').as('line'))
    .select((e) => e.fn.countAll<number>().as('inAll'))
    .executeTakeFirstOrThrow();
  return { lines, inAll };
}
