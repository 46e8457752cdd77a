import { doneCount, statusOf, type ItemDates, type ItemStatus } from '../course/progress.ts';

export interface StatusRow extends ItemDates {
  person_id: string;
  content_id: string;
}

/** From when on what a person did for a content counts, where it recurs: a calendar date. */
export interface Since {
  person_id: string;
  content_id: string;
  since: string;
}

/**
 * Each person's status on each item, in the order of both lists, with the number done. In a later round of what recurs only
 * what was done since that round began counts; `content_id` of an item is the content that was given and may recur.
 */
export function matrixOf<P extends { id: string }>(people: P[], items: { id: string; content_id?: string }[], rows: StatusRow[], rounds: Since[] = []): (P & { statuses: ItemStatus[]; done: number })[] {
  const dates = new Map(rows.map((row) => [`${row.person_id} ${row.content_id}`, row]));
  const since = new Map(rounds.map((round) => [`${round.person_id} ${round.content_id}`, round.since]));
  const none: ItemDates = { started_at: null, completed_at: null };
  return people.map((person) => {
    const own = items.map((item) => {
      const found = dates.get(`${person.id} ${item.id}`) ?? none;
      const from = since.get(`${person.id} ${item.content_id ?? item.id}`);
      return from === undefined ? found : { started_at: after(found.started_at, from), completed_at: after(found.completed_at, from) };
    });
    return { ...person, statuses: own.map(statusOf), done: doneCount(own) };
  });
}

const after = (moment: string | null, date: string): string | null => (moment !== null && moment >= date ? moment : null);
