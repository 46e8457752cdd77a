/** What a mail has been sent about, so that one mail can stand for several duties and none is reminded of twice. Frozen. */
import type { Kysely } from 'kysely';

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('mail_reason')
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('mail_id', 'text', (column) => column.notNull().references('mail.id').onDelete('cascade'))
    .addColumn('duty_id', 'text', (column) => column.references('duty.id').onDelete('set null'))
    .addPrimaryKeyConstraint('mail_reason_once', ['organisation_id', 'key'])
    .execute();
  await schema.createIndex('mail_reason_by_mail').on('mail_reason').column('mail_id').execute();
  await schema.createIndex('mail_reason_by_duty').on('mail_reason').column('duty_id').execute();
  await schema.createIndex('mail_by_person').on('mail').column('person_id').execute();
}
