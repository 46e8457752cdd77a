import type { Insertable, Kysely } from 'kysely';
import type { ApiTokenRow, Database } from '../schema.ts';

export const insertApiToken = (db: Kysely<Database>, row: Insertable<ApiTokenRow>) => db.insertInto('api_token').values(row).execute();

/** A person's tokens, the latest first. */
export const listApiTokens = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('api_token')
    .select(['id', 'name', 'created_at', 'expires_at', 'last_used_at', 'revoked_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();

/** The person of a token that holds at `now`, if their account is open, and when it was last used. */
export const findTokenPerson = (db: Kysely<Database>, tokenId: string, now: string) =>
  db
    .selectFrom('api_token')
    .innerJoin('person', 'person.id', 'api_token.person_id')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select(['person.id', 'person.organisation_id', 'person.name', 'person.email', 'person.roles', 'organisation.time_zone', 'api_token.last_used_at'])
    .where('api_token.id', '=', tokenId)
    .where('api_token.revoked_at', 'is', null)
    .where('api_token.expires_at', '>', now)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst();

/** Notes a use, unless one after `unlessSince` is noted already. */
export const noteTokenUse = (db: Kysely<Database>, tokenId: string, at: string, unlessSince: string) =>
  db
    .updateTable('api_token')
    .set({ last_used_at: at })
    .where('id', '=', tokenId)
    .where((e) => e.or([e('last_used_at', 'is', null), e('last_used_at', '<=', unlessSince)]))
    .execute();

/** Ends a person's token; its name, or undefined where they have none of that id that has not been revoked. */
export const revokeApiToken = async (db: Kysely<Database>, personId: string, tokenId: string, at: string): Promise<string | undefined> =>
  (
    await db
      .updateTable('api_token')
      .set({ revoked_at: at })
      .where('id', '=', tokenId)
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst()
  )?.name;

export const deleteApiTokens = async (db: Kysely<Database>, tokenIds: readonly string[]): Promise<void> => {
  if (tokenIds.length > 0) await db.deleteFrom('api_token').where('id', 'in', tokenIds).execute();
};

/** Lets those who make a token for one person at the same time take turns: each sees what the one before committed. */
export const takePersonsTurn = (db: Kysely<Database>, personId: string) =>
  db.updateTable('person').set((e) => ({ disabled_at: e.ref('disabled_at') })).where('id', '=', personId).execute();
