import type { Insertable, Kysely } from 'kysely';
import type { Database, PictureRow } from '../schema.ts';

export const findPicture = (db: Kysely<Database>, organisationId: string, name: string) =>
  db.selectFrom('picture').selectAll().where('organisation_id', '=', organisationId).where('name', '=', name).executeTakeFirst();

/** Every picture with the name of who uploaded it, by name. */
export const listPictures = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('picture')
    .leftJoin('person', 'person.id', 'picture.uploaded_by')
    .selectAll('picture')
    .select('person.name as uploader')
    .where('picture.organisation_id', '=', organisationId)
    .orderBy('picture.name')
    .execute();

/** Names a picture. False when the name is another's already: a name never comes to mean another picture. */
export async function insertPicture(db: Kysely<Database>, row: Insertable<PictureRow>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('picture').values(row).onConflict((c) => c.columns(['organisation_id', 'name']).doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
