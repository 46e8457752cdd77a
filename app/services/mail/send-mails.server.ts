import type { Db } from '#db';
import { claimMail, dropNeedlessMails, listDueMails, postponeMail, settleMail } from '#db/queries/mail.ts';
import type { MailRow } from '#db/schema.ts';
import { nextAllowed, type QuietHours } from '#app/domain/cohort/quiet-hours.ts';
import { pauseAfter } from '#app/domain/cohort/mail-pauses.ts';
import { knownZone } from '#app/domain/cohort/time-zone.ts';
import { quietHoursOf } from './mail-settings.server.ts';
import type { Outcome } from './outcome.ts';
import type { SmtpSession } from './smtp-session.server.ts';

/** Longer than any try may take, so that a claim that has run out is one whose holder is gone. */
const CLAIM_MS = 120_000;
const OUT_OF_DATE_MS = 3 * 24 * 3600_000;
const PAGE = 50;

export interface Sending {
  now: () => Date;
  session: Pick<SmtpSession, 'send'>;
  stop: AbortSignal;
  /** Where to end, so that one run leaves room for others. */
  most?: number;
}

interface Due {
  id: string;
  send_after: string;
  zone: string;
  quiet: QuietHours;
}

/** Sends what is due outside quiet hours, until nothing is left, the mail server is away or we are told to stop. Returns how many went out. */
export async function sendMails(db: Db, { now, session, stop, most = 2000 }: Sending): Promise<number> {
  await dropNeedlessMails(db, now().toISOString(), new Date(now().getTime() - OUT_OF_DATE_MS).toISOString());
  let sent = 0;
  for (let tried = 0; tried < most; ) {
    const page = await listDue(db, now());
    if (page.length === 0) return sent;
    for (const due of page) {
      if (stop.aborted) return sent;
      const outcome = await sendOne(db, due, { now, session, stop });
      tried += 1;
      if (outcome?.kind === 'sent') sent += 1;
      if (outcome?.kind === 'left' || (outcome?.kind === 'later' && outcome.away)) return sent;
    }
  }
  return sent;
}

async function listDue(db: Db, at: Date): Promise<Due[]> {
  const rows = await listDueMails(db, at.toISOString(), PAGE);
  const quiet = new Map<string, QuietHours>();
  for (const id of new Set(rows.map((row) => row.organisation_id))) quiet.set(id, await quietHoursOf(db, id));
  return rows.flatMap(({ organisation_id, duty_zone, organisation_zone, ...row }) => {
    const hours = quiet.get(organisation_id);
    return hours ? [{ ...row, zone: knownZone(duty_zone ?? organisation_zone, organisation_zone), quiet: hours }] : [];
  });
}

/** Undefined when there was nothing to do: quiet hours, or somebody else has it. */
async function sendOne(db: Db, { id, send_after, zone, quiet }: Due, { now, session, stop }: Sending): Promise<Outcome | undefined> {
  const at = now();
  const allowed = nextAllowed(at, zone, quiet);
  if (allowed > at) {
    await postponeMail(db, id, allowed.toISOString());
    return undefined;
  }
  const claim = new Date(at.getTime() + CLAIM_MS).toISOString();
  const mail = await claimMail(db, id, send_after, claim);
  if (!mail) return undefined;
  const outcome = await session.send(mail, at, stop);
  await settleMail(db, id, claim, settled(outcome, mail, now(), (moment) => nextAllowed(moment, zone, quiet)));
  return outcome;
}

function settled(outcome: Outcome, mail: MailRow, at: Date, allowed: (moment: Date) => Date): Partial<MailRow> {
  const free = { claimed_until: null };
  switch (outcome.kind) {
    case 'sent':
      return { ...free, sent_at: at.toISOString(), trouble: null, given_up_at: null };
    case 'refused':
      return { ...free, given_up_at: at.toISOString(), trouble: outcome.words };
    case 'left':
      return { ...free, tries: mail.tries - 1 };
    case 'uncertain':
      // The claim stays and has run out: nobody takes it again by themselves.
      return { claimed_until: at.toISOString(), trouble: outcome.words };
    case 'later': {
      const pause = pauseAfter(mail.tries);
      // Quiet hours stretch the pauses, so the days are counted as well.
      if (pause === undefined || at.getTime() - Date.parse(mail.made_at) >= OUT_OF_DATE_MS) return { ...free, given_up_at: at.toISOString(), trouble: `After three days of trying it was given up. ${outcome.words}` };
      return { ...free, send_after: allowed(new Date(at.getTime() + pause * 1000)).toISOString(), trouble: outcome.words };
    }
  }
}
