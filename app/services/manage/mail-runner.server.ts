import { db } from '#db';
import { now as clock } from '../clock.server.ts';
import { sendMails } from '../mail/send-mails.server.ts';
import { SmtpSession } from '../mail/smtp-session.server.ts';
import { smtpState } from '../mail/smtp-settings.server.ts';
import { startRunner, tellingOnce, type Runner } from '../runner.server.ts';
import { queueReminders } from './remind.server.ts';

const MINUTE = 60_000;
/** Reminders change with the day and the end of quiet hours: looking through all duties every minute would be for nothing. */
const LOOK_EVERY_MS = 15 * MINUTE;

/** Queues reminders and sends mail once a minute. Where queueing fails, what is queued is still sent. */
export function startMailRunner({ now = clock, everyMs = MINUTE }: { now?: () => Date; everyMs?: number } = {}): Runner {
  const [queueing, sending] = [tellingOnce('Mail waits'), tellingOnce('Mail waits')];
  let lookedAt = -Infinity;

  async function queue(): Promise<void> {
    if (Math.abs(now().getTime() - lookedAt) < LOOK_EVERY_MS) return;
    await queueReminders(now());
    lookedAt = now().getTime();
  }

  async function send(stop: AbortSignal): Promise<void> {
    const smtp = smtpState();
    if (smtp.kind !== 'on') return;
    const session = new SmtpSession(smtp.settings);
    try {
      await sendMails(db(), { now, session, stop });
    } finally {
      session.close();
    }
  }

  return startRunner(everyMs, async (stop) => {
    await queueing(queue);
    await sending(() => send(stop));
  });
}
