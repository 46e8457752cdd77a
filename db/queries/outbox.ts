import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export const MAIL_STATES = ['queued', 'failing', 'in-hand', 'uncertain', 'given-up', 'sent'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** The state of each mail at a moment. A claim that ran out without an answer is uncertain. */
const stateAt = (at: string) => sql<MailState>`case
  when mail.sent_at is not null then 'sent'
  when mail.given_up_at is not null then 'given-up'
  when mail.claimed_until > ${at} then 'in-hand'
  when mail.claimed_until is not null then 'uncertain'
  when mail.tries > 0 then 'failing'
  else 'queued' end`;

/** An organisation's mails in one state, or in all, the newest first. */
export const listOutbox = (db: Kysely<Database>, organisationId: string, at: string, page: { state: MailState | undefined; skip: number; take: number }) =>
  db
    .selectFrom('mail')
    .leftJoin('person', 'person.id', 'mail.person_id')
    .select([
      'mail.id',
      'mail.address',
      'mail.subject',
      'mail.body',
      'mail.made_at',
      'mail.send_after',
      'mail.tries',
      'mail.trouble',
      'mail.sent_at',
      'mail.given_up_at',
      'person.name',
      stateAt(at).as('state'),
    ])
    .where('mail.organisation_id', '=', organisationId)
    .$if(page.state !== undefined, (query) => query.where(stateAt(at), '=', page.state ?? 'queued'))
    .orderBy('mail.made_at', 'desc')
    .orderBy('mail.id')
    .limit(page.take)
    .offset(page.skip)
    .execute();

/** How many mails of an organisation are in each state. */
export const countOutbox = (db: Kysely<Database>, organisationId: string, at: string) =>
  db
    .selectFrom((e) => e.selectFrom('mail').select(stateAt(at).as('state')).where('organisation_id', '=', organisationId).as('kept'))
    .select((e) => ['kept.state', e.fn.countAll<number>().as('mails')])
    .groupBy('kept.state')
    .execute();

export const findMail = (db: Kysely<Database>, organisationId: string, id: string) =>
  db.selectFrom('mail').select('id').where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();

/** Puts a mail that is neither sent nor in hand back to the front of the queue; one older than three days is tried once. False when there is none such. */
export async function requeueMail(db: Kysely<Database>, organisationId: string, id: string, at: string): Promise<boolean> {
  const rows = await db
    .updateTable('mail')
    .set({ send_after: at, claimed_until: null, given_up_at: null, tries: 0, trouble: null })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where((e) => e.or([e('claimed_until', 'is', null), e('claimed_until', '<=', at)]))
    .returning('id')
    .execute();
  return rows.length > 0;
}
