import type { Insertable, Kysely } from 'kysely';
import type { CertificateRow, Database } from '../schema.ts';

/** Keeps certificates; one for a completion that has its certificate already is left out. */
export const insertCertificates = (tx: Kysely<Database>, rows: Insertable<CertificateRow>[]) =>
  tx.insertInto('certificate').values(rows).onConflict((c) => c.doNothing()).execute();

/** A person's certificates, the latest first. */
export const listCertificates = (db: Kysely<Database>, organisationId: string, personId: string) =>
  db
    .selectFrom('certificate')
    .innerJoin('content', 'content.id', 'certificate.content_id')
    .selectAll('certificate')
    .select(['content.slug', 'content.current_version_id', 'content.retired_at'])
    .where('certificate.organisation_id', '=', organisationId)
    .where('certificate.person_id', '=', personId)
    .orderBy('certificate.completed_at', 'desc')
    .orderBy('certificate.id')
    .execute();

/** The certificate of a code in one organisation. */
export const findCertificate = (db: Kysely<Database>, organisationId: string, code: string) =>
  db.selectFrom('certificate').selectAll().where('organisation_id', '=', organisationId).where('code', '=', code).executeTakeFirst();

/** What anybody who has the code may know of a certificate, of whatever organisation. */
export const findVerified = (db: Kysely<Database>, code: string) =>
  db
    .selectFrom('certificate')
    .select(['person_name', 'title', 'issued_on', 'expires_on', 'time_zone', 'revoked_at'])
    .where('code', '=', code)
    .executeTakeFirst();

/** Withdraws a certificate for good. Returns whether it had not been withdrawn before. */
export async function revokeCertificate(tx: Kysely<Database>, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('certificate').set({ revoked_at: at }).where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The code of somebody's latest certificate for a course, or undefined. */
export const findLatestCode = async (db: Kysely<Database>, personId: string, contentId: string): Promise<string | undefined> =>
  (await db.selectFrom('certificate').select('code').where('person_id', '=', personId).where('content_id', '=', contentId).where('revoked_at', 'is', null).orderBy('completed_at', 'desc').executeTakeFirst())?.code;
