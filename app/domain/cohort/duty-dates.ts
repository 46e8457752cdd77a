import { addDays, addMonths, daysBetween, laterOf } from './calendar.ts';

/** What an assignment says of dates, as its row does. */
export interface Terms {
  starts_on: string | null;
  due_on: string | null;
  due_days: number | null;
  every_months: number | null;
  recurs_from: 'due' | 'completion' | null;
}

/** When one person's round starts and is due; calendar dates in the duty's time zone. */
export interface RoundDates {
  starts_on: string | null;
  due_on: string | null;
}

/** How many days before its due date a further round starts where the first gives no measure. */
const USUAL_DAYS = 30;

/**
 * The dates of a person's first round. Who was there when the assignment was made is due on its date, and without one
 * `due_days` after the start. Who joined later has `due_days` from joining (or from the start, where that is later), and
 * never less time than the assignment's own date gives.
 */
export function firstRound(terms: Terms, madeOn: string, joinedOn: string): RoundDates {
  const from = laterOf(terms.starts_on, joinedOn) ?? joinedOn;
  const own = terms.due_days === null ? null : addDays(from, terms.due_days);
  const late = joinedOn > madeOn;
  return { starts_on: late ? laterOf(terms.starts_on, joinedOn) : terms.starts_on, due_on: late ? laterOf(own, terms.due_on) : (terms.due_on ?? own) };
}

/** A person's latest round, with the due date of their first (from which all others are counted) and the day this one was done. */
export interface LastRound extends RoundDates {
  round: number;
  first_due_on: string | null;
  done_on: string | null;
}

export interface NextRound {
  round: number;
  starts_on: string;
  due_on: string;
}

/**
 * The round that follows, once its start has come; undefined while it has not, and where nothing recurs.
 * From the due date: always counted from the first, so that the 31st stays the 31st where a month has one; rounds that
 * passed unnoticed are left out. From completion: so many months after the day it was done; until then nothing follows.
 * A round has the days that the assignment promises, or as many as the one before, but begins after that one was due or done.
 */
export function nextRound(terms: Terms, last: LastRound, today: string): NextRound | undefined {
  const months = terms.every_months;
  if (months === null) return undefined;
  const days = terms.due_days ?? (last.starts_on !== null && last.due_on !== null ? Math.max(1, daysBetween(last.starts_on, last.due_on)) : USUAL_DAYS);
  const anchor = terms.recurs_from === 'completion' ? null : last.first_due_on;
  if (anchor === null) return last.done_on === null ? undefined : begun(today, last.round + 1, addMonths(last.done_on, months), days, last.done_on);

  let found: NextRound | undefined;
  for (let round = last.round + 1; ; round += 1) {
    const before = addMonths(anchor, (round - 2) * months);
    const next = begun(today, round, addMonths(anchor, (round - 1) * months), days, before);
    if (!next) return found;
    found = next;
  }
}

function begun(today: string, round: number, due_on: string, days: number, after: string): NextRound | undefined {
  const starts_on = laterOf(addDays(due_on, -days), addDays(after, 1)) ?? due_on;
  return starts_on <= today ? { round, starts_on, due_on } : undefined;
}
