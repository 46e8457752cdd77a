import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../schema.ts';

export interface Colleague {
  id: string;
  name: string;
  email: string;
  team: string | null;
}

const like = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** A word as it stands, in small letters and with a capital: SQLite makes none but A to Z small. */
function named(word: string): RawBuilder<unknown> {
  const small = word.toLowerCase();
  const forms = [...new Set([word, small, small.charAt(0).toUpperCase() + small.slice(1)])];
  return sql`(${sql.join(forms.map((form) => sql`person.name like ${`%${like(form)}%`} escape '\\' or lower(person.name) like ${`%${like(form)}%`} escape '\\'`), sql` or `)}
    or person.email like ${`${like(small)}%`} escape '\\')`;
}

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
