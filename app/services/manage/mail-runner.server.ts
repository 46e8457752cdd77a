import { databaseUrl, db, explainDatabaseError } from '#db';
import { now as clock } from '../clock.server.ts';
import { sendMails } from '../mail/send-mails.server.ts';
import { SmtpSession } from '../mail/smtp-session.server.ts';
import { smtpState } from '../mail/smtp-settings.server.ts';
import { queueReminders } from './remind.server.ts';

const MINUTE = 60_000;
/** Reminders change with the day and the end of quiet hours: looking through all duties every minute would be for nothing. */
const LOOK_EVERY_MS = 15 * MINUTE;

export interface MailRunner {
  /** One round now, or the one that is under way. Never rejects. */
  round(): Promise<void>;
  /** No further round; resolves when the mail in hand is settled. */
  stop(): Promise<void>;
}

/**
 * Queues reminders and sends mail once a minute until it is stopped. Rounds never overlap, a round that fails (as when the database is
 * away) is told once and tried again, and the timer keeps no process alive.
 */
export function startMailRunner({ now = clock, everyMs = MINUTE }: { now?: () => Date; everyMs?: number } = {}): MailRunner {
  const ending = new AbortController();
  let underWay: Promise<void> | undefined;
  let lookedAt = -Infinity;
  const told = { queue: '', send: '' };

  async function queue(): Promise<void> {
    if (Math.abs(now().getTime() - lookedAt) < LOOK_EVERY_MS) return;
    await queueReminders(now());
    lookedAt = now().getTime();
  }

  async function send(): Promise<void> {
    const smtp = smtpState();
    if (smtp.kind !== 'on') return;
    const session = new SmtpSession(smtp.settings);
    try {
      await sendMails(db(), { now, session, stop: ending.signal });
    } finally {
      session.close();
    }
  }

  async function guarded(what: keyof typeof told, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      told[what] = '';
    } catch (error) {
      const sentence = explainDatabaseError(error, databaseUrl());
      const known = sentence ?? String(error);
      if (known !== told[what]) console.error(`Mail waits: ${known}`, ...(sentence ? [] : [error]));
      told[what] = known;
    }
  }

  async function round(): Promise<void> {
    await guarded('queue', queue);
    await guarded('send', send);
  }

  const once = () => (underWay ??= (ending.signal.aborted ? Promise.resolve() : round()).finally(() => (underWay = undefined)));
  const timer = setInterval(() => void once(), everyMs);
  timer.unref();
  return {
    round: once,
    async stop() {
      ending.abort();
      clearInterval(timer);
      await underWay;
    },
  };
}
