import { parseDate } from '@internationalized/date';

/** One thing that somebody is to do, as a reminder tells of it. */
export interface ToldDuty {
  title: string;
  kind: 'course' | 'scenario';
  slug: string;
  /** Calendar date. */
  due_on: string;
  items: number;
  items_done: number;
  /** The title of what has to be completed first, while it is not. */
  requires: string | null;
}

export interface Letter {
  subject: string;
  body: string;
}

/** The mail that reminds somebody of their duties, on their calendar date `today`. `site` is the installation's address, or undefined. Plain text. */
export function reminderMail(name: string, duties: readonly ToldDuty[], today: string, site: string | undefined): Letter {
  const sorted = [...duties].sort((a, b) => a.due_on.localeCompare(b.due_on) || a.title.localeCompare(b.title));
  const [first] = sorted;
  if (!first) throw new Error('A reminder is about at least one duty.');
  const subject = sorted.length === 1 ? `${quoted(first.title)} ${when(first.due_on, today)}` : `${sorted.length} trainings to finish: the first ${when(first.due_on, today)}`;
  const opening = sorted.length === 1 ? 'a reminder of something that has been given to you:' : 'a reminder of what has been given to you:';
  return {
    subject,
    body: [`Hello ${name},`, opening, ...sorted.map((duty) => paragraph(duty, today, site)), closing(sorted, today), 'Deskside'].join('\n\n') + '\n',
  };
}

function paragraph(duty: ToldDuty, today: string, site: string | undefined): string {
  const place = site && `${site}/${duty.kind === 'course' ? 'courses' : 'scenarios'}/${duty.slug}`;
  return [
    duty.title,
    `  It ${when(duty.due_on, today)}, ${longDate(duty.due_on)}.`,
    duty.items > 1 && duty.items_done > 0 ? `  You have done ${duty.items_done} of its ${duty.items} parts.` : undefined,
    duty.requires ? `  Complete ${quoted(duty.requires)} first.` : undefined,
    place ? `  ${place}` : undefined,
  ]
    .filter(Boolean)
    .join('\n');
}

function closing(duties: readonly ToldDuty[], today: string): string {
  const late = duties.some((duty) => duty.due_on < today);
  return late
    ? 'Your progress is kept, so you can go on where you stopped. If something stands in the way, your manager can help or move the date.'
    : 'Your progress is kept, so you can go on where you stopped whenever you have ten minutes.';
}

/** "is due today", "was due yesterday", "is due in 5 days": beside it stands the date itself. */
function when(dueOn: string, today: string): string {
  const days = parseDate(dueOn).compare(parseDate(today));
  if (days === 0) return 'is due today';
  if (days === 1) return 'is due tomorrow';
  if (days === -1) return 'was due yesterday';
  return days > 0 ? `is due in ${days} days` : `was due ${-days} days ago`;
}

const format = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A calendar date in words, such as Thursday 24 December 2026. */
export const longDate = (date: string): string => format.format(new Date(`${date}T00:00:00Z`)).replace(',', '');

export const quoted = (title: string): string => `“${title}”`;
