import { fromDate, getDayOfWeek, toCalendarDate } from '@internationalized/date';
import { digestMail } from '#app/domain/cohort/digest-mail.ts';
import { isQuiet, type QuietHours } from '#app/domain/cohort/quiet-hours.ts';
import { knownZone } from '#app/domain/cohort/time-zone.ts';
import { db } from '#db';
import { listForDigest, listManagers } from '#db/queries/digests.ts';
import { insertMails } from '#db/queries/mail.ts';
import { listTeamsUnder } from '#db/queries/people.ts';
import type { OrganisationRow } from '#db/schema.ts';
import { newId } from '../clock.server.ts';
import { publicUrl } from '../mail/smtp-settings.server.ts';

const NAMED = 40;

/**
 * On a Monday outside quiet hours, in the organisation's time zone: one mail to each manager with who is late and what is due within
 * a week in the teams that report to them, where there is either. Once for each Monday. Returns the number of new mails.
 */
export async function queueDigests(organisation: OrganisationRow, quiet: QuietHours, at: Date): Promise<number> {
  const zone = knownZone(organisation.time_zone, 'UTC');
  const monday = toCalendarDate(fromDate(at, zone));
  if (getDayOfWeek(monday, 'en-US', 'mon') !== 0 || isQuiet(at, zone, quiet)) return 0;
  let queued = 0;
  for (const manager of await listManagers(db(), organisation.id, `digest:`, `:${monday.toString()}`)) {
    const teams = await listTeamsUnder(db(), organisation.id, manager.id);
    if (teams.length === 0) continue;
    const listed = (range: { from?: string; before: string }) => listForDigest(db(), organisation.id, teams, manager.id, range, NAMED);
    const [late, next] = [await listed({ before: monday.toString() }), await listed({ from: monday.toString(), before: monday.add({ days: 7 }).toString() })];
    if (late.inAll + next.inAll === 0) continue;
    const letter = digestMail(manager.name, { late: late.lines, lateInAll: late.inAll, next: next.lines, nextInAll: next.inAll }, publicUrl());
    const moment = at.toISOString();
    const made = await insertMails(db(), [
      { id: newId(), organisation_id: organisation.id, key: `digest:${manager.id}:${monday.toString()}`, person_id: manager.id, address: manager.email, made_at: moment, send_after: moment, tries: 0, ...letter },
    ]);
    queued += made.length;
  }
  return queued;
}
