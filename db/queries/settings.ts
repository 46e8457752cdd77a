import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export const listSettings = (db: Kysely<Database>, organisationId: string) =>
  db.selectFrom('setting').select(['name', 'value']).where('organisation_id', '=', organisationId).execute();

export const saveSetting = (db: Kysely<Database>, organisationId: string, name: string, value: string) =>
  db
    .insertInto('setting')
    .values({ organisation_id: organisationId, name, value })
    .onConflict((c) => c.columns(['organisation_id', 'name']).doUpdateSet({ value }))
    .execute();
