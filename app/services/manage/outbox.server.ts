import { db } from '#db';
import { countOutbox, findMail, listOutbox, MAIL_STATES, requeueMail, type MailState } from '#db/queries/outbox.ts';
import type { QuietHours } from '#app/domain/cohort/quiet-hours.ts';
import { now } from '../clock.server.ts';
import { quietHoursOf, saveQuietHours } from '../mail/mail-settings.server.ts';
import { publicUrl, smtpState } from '../mail/smtp-settings.server.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';

const TAKE = 50;

const requireAdministrator = (person: SignedIn) => requireMay(person, 'administer', { kind: 'organisation', organisationId: person.organisationId });

/** A page of the organisation's outbox, for its administrators. `state` other than one of the states is all of them; pages count from 1. */
export async function getOutbox(person: SignedIn, state: string | null, page: number) {
  requireAdministrator(person);
  const at = now().toISOString();
  const wanted = MAIL_STATES.find((one) => one === state);
  const skip = (Math.max(1, Math.trunc(page) || 1) - 1) * TAKE;
  const [mails, counts, quiet] = await Promise.all([
    listOutbox(db(), person.organisationId, at, { state: wanted, skip, take: TAKE + 1 }),
    countOutbox(db(), person.organisationId, at),
    quietHoursOf(db(), person.organisationId),
  ]);
  const smtp = smtpState();
  return {
    mails: mails.slice(0, TAKE),
    state: wanted,
    page: skip / TAKE + 1,
    more: mails.length > TAKE,
    counts: MAIL_STATES.map((one): { state: MailState; mails: number } => ({ state: one, mails: counts.find((count) => count.state === one)?.mails ?? 0 })),
    quiet,
    // Never the settings themselves: a password may be among them.
    smtp: { kind: smtp.kind, sentence: smtp.kind === 'wrong' ? smtp.sentence : '' },
    hasAddress: publicUrl() !== undefined,
  };
}

/** Puts one mail back into the queue. Throws 404 for who is no administrator and for a mail of elsewhere; false when it is sent or in hand. */
export async function tryMailAgain(person: SignedIn, id: string): Promise<boolean> {
  requireAdministrator(person);
  if (!(await findMail(db(), person.organisationId, id))) throw new Response(null, { status: 404 });
  return requeueMail(db(), person.organisationId, id, now().toISOString());
}

/** Sets the organisation's quiet hours. Throws 404 for who is no administrator; false when they are no times of day. */
export async function setQuietHours(person: SignedIn, quiet: QuietHours): Promise<boolean> {
  requireAdministrator(person);
  return saveQuietHours(db(), person.organisationId, quiet);
}
