import { doneCount, statusOf, type ItemDates, type ItemStatus } from '../course/progress.ts';

/** `waiting`: not begun, and something else has to be completed first. */
export type MatrixStatus = ItemStatus | 'waiting';

export interface StatusRow extends ItemDates {
  person_id: string;
  content_id: string;
}

/** What counts for an item where what was given recurs: of several rounds the last one of a list. */
export interface RoundRow extends StatusRow {
  /** The content that was given, of which the item is a part. */
  given_id: string;
}

/**
 * Each person's status on each item, in the order of both lists, with the number done. In a later round of what recurs only
 * what was done since that round began counts (`rounds`); `content_id` of an item is the content that was given. `waits`: the
 * contents given to somebody who has to complete something else first.
 */
export function matrixOf<P extends { id: string }>(
  people: P[],
  items: { id: string; content_id?: string }[],
  rows: StatusRow[],
  rounds: RoundRow[] = [],
  waits: { person_id: string; content_id: string }[] = [],
): (P & { statuses: MatrixStatus[]; done: number })[] {
  const dates = new Map(rows.map((row) => [`${row.person_id} ${row.content_id}`, row]));
  const again = new Map(rounds.map((row) => [`${row.person_id} ${row.given_id} ${row.content_id}`, row]));
  const waiting = new Set(waits.map((one) => `${one.person_id} ${one.content_id}`));
  const none: ItemDates = { started_at: null, completed_at: null };
  return people.map((person) => {
    const own = items.map(({ id, content_id = id }) => again.get(`${person.id} ${content_id} ${id}`) ?? dates.get(`${person.id} ${id}`) ?? none);
    const statuses = own.map((item, n): MatrixStatus => {
      const status = statusOf(item);
      return status === 'not-begun' && waiting.has(`${person.id} ${items[n]?.content_id ?? items[n]?.id ?? ''}`) ? 'waiting' : status;
    });
    return { ...person, statuses, done: doneCount(own) };
  });
}
