import { fromDate, toCalendarDate } from '@internationalized/date';
import { FARTHEST, reminderAt, reminderKey, type Reminder } from '#app/domain/cohort/reminders.ts';
import { reminderMail, type ToldDuty } from '#app/domain/cohort/reminder-mail.ts';
import { isQuiet, type QuietHours } from '#app/domain/cohort/quiet-hours.ts';
import { knownZone } from '#app/domain/cohort/time-zone.ts';
import { db, isUniqueViolation, type Db } from '#db';
import { insertMailReasons, insertMails } from '#db/queries/mail.ts';
import { listOrganisations } from '#db/queries/organisations.ts';
import { listDutiesToRemind, listPeopleWithDuties, listReasonsOf, type DueWithin } from '#db/queries/reminders.ts';
import type { OrganisationRow } from '#db/schema.ts';
import { newId } from '../clock.server.ts';
import { quietHoursOf } from '../mail/mail-settings.server.ts';
import { publicUrl } from '../mail/smtp-settings.server.ts';
import { queueDigests } from './digest.server.ts';

const PAGE = 500;

type Row = Awaited<ReturnType<typeof listDutiesToRemind>>[number];
interface Called extends Row {
  due_on: string;
  reminder: Reminder;
}

/**
 * Puts into the outbox what is to be told at an instant: to each person one mail a day about the duties that call for it, and on Mondays
 * to each manager the digest. Nothing is put there in quiet hours, so nobody is told what is no longer so. Safe to repeat and in several processes.
 * Returns the number of new mails.
 */
export async function queueReminders(at: Date): Promise<number> {
  let queued = 0;
  for (const organisation of await listOrganisations(db())) {
    const quiet = await quietHoursOf(db(), organisation.id);
    queued += await remindPeople(organisation, quiet, at);
    queued += await queueDigests(organisation, quiet, at);
  }
  return queued;
}

async function remindPeople(organisation: OrganisationRow, quiet: QuietHours, at: Date): Promise<number> {
  const day = toCalendarDate(fromDate(at, 'UTC'));
  // A day more at either end: somewhere it is already tomorrow, or still yesterday.
  const within = { from: day.subtract({ days: FARTHEST.behind + 1 }).toString(), to: day.add({ days: FARTHEST.ahead + 1 }).toString() };
  let queued = 0;
  for (let after = ''; ; ) {
    const people = await listPeopleWithDuties(db(), organisation.id, within, after, PAGE);
    const last = people.at(-1);
    if (last === undefined) return queued;
    queued += await remindPage(organisation, quiet, at, within, people);
    after = last;
  }
}

/** A page of people in one transaction. Another process at the same page wins or loses as a whole; what is left, the next run finds. */
async function remindPage(organisation: OrganisationRow, quiet: QuietHours, at: Date, within: DueWithin, people: string[]): Promise<number> {
  const duties = await listDutiesToRemind(db(), organisation.id, within, people);
  const told = await listReasonsOf(db(), people);
  const byPerson = new Map<string, Called[]>();
  for (const row of duties) {
    const duty = { ...row, time_zone: knownZone(row.time_zone, organisation.time_zone) };
    if (isQuiet(at, duty.time_zone, quiet)) continue;
    const reminder = reminderAt(duty, at, quiet);
    // What cannot be begun yet is not asked for, while they are reminded of what comes first; once it is late, it is late.
    if (duty.requires !== null && duty.requires_given === 1 && !reminder?.startsWith('overdue')) continue;
    if (!reminder || duty.due_on === null || told.has(reminderKey(duty, reminder))) continue;
    byPerson.set(duty.person_id, [...(byPerson.get(duty.person_id) ?? []), { ...duty, due_on: duty.due_on, reminder }]);
  }
  if (byPerson.size === 0) return 0;
  try {
    return await db().transaction().execute((tx) => putIntoOutbox(tx, organisation, at, [...byPerson.values()]));
  } catch (error) {
    if (isUniqueViolation(error)) return 0;
    throw error;
  }
}

async function putIntoOutbox(tx: Db, organisation: OrganisationRow, at: Date, groups: Called[][]): Promise<number> {
  const moment = at.toISOString();
  const day = toCalendarDate(fromDate(at, knownZone(organisation.time_zone, 'UTC'))).toString();
  const mails = groups.flatMap((duties) => {
    const [first] = duties;
    if (!first) return [];
    const today = toCalendarDate(fromDate(at, first.time_zone)).toString();
    const letter = reminderMail(first.name, oncePerContent(duties), today, publicUrl());
    const row = { id: newId(), organisation_id: organisation.id, key: `reminders:${first.person_id}:${day}`, person_id: first.person_id, address: first.email, made_at: moment, send_after: moment, tries: 0, ...letter };
    return [{ row, duties }];
  });
  const made = new Set((await insertMails(tx, mails.map(({ row }) => row))).map(({ id }) => id));
  const reasons = mails
    .filter(({ row }) => made.has(row.id))
    .flatMap(({ row, duties }) => duties.map((duty) => ({ organisation_id: organisation.id, key: reminderKey(duty, duty.reminder), mail_id: row.id, duty_id: duty.id })));
  await insertMailReasons(tx, reasons);
  return made.size;
}

/** Two duties of one content are one thing to do: the earlier date counts, and the rows come in that order. */
function oncePerContent(duties: Called[]): ToldDuty[] {
  const first = new Map<string, Called>();
  for (const duty of duties) if (!first.has(duty.content_id)) first.set(duty.content_id, duty);
  return [...first.values()].map((duty) => ({ ...duty, kind: duty.kind === 'course' ? 'course' : 'scenario' }));
}
