import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../schema.ts';
import { literally, nameHolds } from './name-holds.ts';

export interface Colleague {
  id: string;
  name: string;
  email: string;
  team: string | null;
}

const named = (word: string): RawBuilder<unknown> => sql`(${nameHolds(word)} or person.email like ${`${literally(word.toLowerCase())}%`} escape '\\')`;

/** People of an organisation whose name holds every word, or whose address begins with it; not the one who asks, nobody disabled. */
export async function findColleagues(db: Kysely<Database>, organisationId: string, askerId: string, words: readonly string[], limit: number): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select person.id as id, person.name as name, person.email as email, team.name as team
    from person left join team on team.id = person.team_id
    where person.organisation_id = ${organisationId} and person.id <> ${askerId} and person.disabled_at is null and ${sql.join(words.map(named), sql` and `)}
    order by lower(person.name), person.id
    limit ${limit}`.execute(db);
  return rows;
}

/** One of them by id; undefined for oneself, the disabled, and people of elsewhere. */
export const findColleague = (db: Kysely<Database>, organisationId: string, askerId: string, id: string): Promise<Colleague | undefined> =>
  db
    .selectFrom('person')
    .leftJoin('team', 'team.id', 'person.team_id')
    .select(['person.id', 'person.name', 'person.email', 'team.name as team'])
    .where('person.organisation_id', '=', organisationId)
    .where('person.id', '=', id)
    .where('person.id', '<>', askerId)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst();
