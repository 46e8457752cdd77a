import { sql, type ExpressionBuilder, type Insertable, type Kysely, type SqlBool } from 'kysely';
import type { Database, MailReasonRow, MailRow } from '../schema.ts';

/** Puts mails into the outbox, each once: of a key that is there already nothing is kept. Returns those that are new. */
export async function insertMails(db: Kysely<Database>, rows: Insertable<MailRow>[]): Promise<{ id: string; key: string }[]> {
  if (rows.length === 0) return [];
  return db.insertInto('mail').values(rows).onConflict((c) => c.columns(['organisation_id', 'key']).doNothing()).returning(['id', 'key']).execute();
}

/** Says what new mails are about. Throws a unique violation when a mail about one of it exists. */
export async function insertMailReasons(db: Kysely<Database>, rows: Insertable<MailReasonRow>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) await db.insertInto('mail_reason').values(rows.slice(at, at + 1000)).execute();
}

const unsent = (e: ExpressionBuilder<Database, 'mail'>) => e.and([e('mail.sent_at', 'is', null), e('mail.given_up_at', 'is', null)]);

/** Mails that are due and that nobody has in hand, the oldest first; with the zone in which their reader lives. */
export const listDueMails = (db: Kysely<Database>, at: string, limit: number) =>
  db
    .selectFrom('mail')
    .innerJoin('organisation', 'organisation.id', 'mail.organisation_id')
    .select((e) => [
      'mail.id',
      'mail.organisation_id',
      'mail.send_after',
      'organisation.time_zone as organisation_zone',
      e
        .selectFrom('mail_reason')
        .innerJoin('duty', 'duty.id', 'mail_reason.duty_id')
        .select('duty.time_zone')
        .whereRef('mail_reason.mail_id', '=', 'mail.id')
        .orderBy('mail_reason.key')
        .limit(1)
        .as('duty_zone'),
    ])
    .where((e) => unsent(e as never))
    .where('mail.claimed_until', 'is', null)
    .where('mail.send_after', '<=', at)
    .orderBy('mail.send_after')
    .orderBy('mail.id')
    .limit(limit)
    .execute();

/**
 * Takes a mail in hand until a moment, unless somebody else has. The address becomes the one that its reader has now.
 *
 * A mail goes out at most once: this is committed before a word goes to the mail server, and a mail whose claim ran out
 * without an answer is never claimed again by itself. We then cannot know whether the server took it, so it stays in the
 * outbox as uncertain, and an administrator decides.
 */
export async function claimMail(db: Kysely<Database>, id: string, sendAfter: string, until: string): Promise<(MailRow & { name: string | null }) | undefined> {
  const reader = (column: 'email' | 'name') => sql<string | null>`(select ${sql.ref(`person.${column}`)} from person where person.id = mail.person_id)`;
  return db
    .updateTable('mail')
    .set((e) => ({ claimed_until: until, tries: e('tries', '+', 1), address: sql<string>`coalesce(${reader('email')}, address)` }))
    .where('id', '=', id)
    .where('send_after', '=', sendAfter)
    .where('claimed_until', 'is', null)
    .where((e) => unsent(e))
    .returningAll()
    .returning(reader('name').as('name'))
    .executeTakeFirst();
}

/** Keeps a mail that is not in hand until later, as for quiet hours. */
export const postponeMail = (db: Kysely<Database>, id: string, until: string) =>
  db.updateTable('mail').set({ send_after: until }).where('id', '=', id).where('claimed_until', 'is', null).execute();

/** What became of a mail in hand. Only the claim that it belongs to is settled, but what was sent was sent. */
export async function settleMail(db: Kysely<Database>, id: string, claim: string, outcome: Partial<MailRow>): Promise<void> {
  const settled = db.updateTable('mail').set(outcome).where('id', '=', id).where('sent_at', 'is', null);
  await (outcome.sent_at ? settled : settled.where('claimed_until', '=', claim)).execute();
}

/** Gives up mails that nobody needs any more: their duties are done or ended, their reader is disabled, or they waited since before `oldest`. */
export async function dropNeedlessMails(db: Kysely<Database>, at: string, oldest: string): Promise<void> {
  const drop = (trouble: string) => db.updateTable('mail').set({ given_up_at: at, trouble }).where((e) => unsent(e)).where('claimed_until', 'is', null);
  const about = (open: boolean) => sql<SqlBool>`exists (select 1 from mail_reason left join duty on duty.id = mail_reason.duty_id where mail_reason.mail_id = mail.id
    ${open ? sql`and duty.id is not null and duty.done_at is null and duty.ended_at is null` : sql``})`;
  await drop('It is no longer needed: what it was about is done or no longer asked for.').where(about(false)).where((e) => e.not(about(true))).execute();
  await drop('It is no longer needed: the person can no longer sign in.')
    .where('person_id', 'in', (e) => e.selectFrom('person').select('id').where('disabled_at', 'is not', null))
    .execute();
  await drop('It was out of date before it could be sent.').where('send_after', '<', oldest).execute();
}
