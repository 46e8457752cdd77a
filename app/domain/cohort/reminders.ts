import { fromDate, parseDate, toCalendarDate, type CalendarDate } from '@internationalized/date';
import { isMailDay, type QuietHours } from './quiet-hours.ts';

export type Reminder = `before:${number}` | 'due' | `overdue:${number}`;

/** An open duty: neither done nor ended. Dates are calendar dates in its time zone. */
export interface OpenDuty {
  id: string;
  starts_on: string | null;
  due_on: string | null;
  time_zone: string;
}

/** Days after the due date: 1, 7, and then every 14 days three times. */
const LATE = [1, 7, 21, 35, 49] as const;
/** Later than this nobody is told any more, also not for the first time. */
const FORGOTTEN = 63;
export const FARTHEST = { ahead: 7, behind: FORGOTTEN };

/**
 * The one reminder that an open duty calls for at an instant, or undefined: the latest whose day has come, so that a server that
 * was away for weeks does not send all it missed. Where the next day of mail comes too late, `before:1` and `due` come forward.
 */
export function reminderAt(duty: OpenDuty, at: Date, quiet: QuietHours): Reminder | undefined {
  if (!duty.due_on) return undefined;
  const day = toCalendarDate(fromDate(at, duty.time_zone));
  if (duty.starts_on && day.compare(parseDate(duty.starts_on)) < 0) return undefined;
  const due = parseDate(duty.due_on);
  const left = due.compare(day);
  return left < 0 ? overdue(-left) : ahead(left, due.compare(nextMailDay(day, quiet)));
}

/** From the days left today and those left on the next day of mail. */
function ahead(left: number, leftThen: number): Reminder | undefined {
  if (left > FARTHEST.ahead) return undefined;
  if (leftThen < 0) return 'due';
  return left <= 1 || leftThen === 0 ? 'before:1' : 'before:7';
}

function overdue(late: number): Reminder | undefined {
  if (late >= FORGOTTEN) return undefined;
  return `overdue:${LATE.findLast((days) => days <= late) ?? 1}`;
}

function nextMailDay(day: CalendarDate, quiet: QuietHours): CalendarDate {
  let next = day.add({ days: 1 });
  while (!isMailDay(next, quiet)) next = next.add({ days: 1 });
  return next;
}

/** What a reminder is known by, so that it goes out once. The due date is in it: one that has been moved is a new matter. */
export const reminderKey = (duty: OpenDuty, reminder: Reminder): string => `duty:${duty.id}:${reminder}:${duty.due_on ?? ''}`;
