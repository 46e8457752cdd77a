import { doneCount, statusOf, type ItemDates, type ItemStatus } from '../course/progress.ts';

export interface StatusRow extends ItemDates {
  person_id: string;
  content_id: string;
}

/** Each person's status on each item, in the order of both lists, with the number done. */
export function matrixOf<P extends { id: string }>(people: P[], items: { id: string }[], rows: StatusRow[]): (P & { statuses: ItemStatus[]; done: number })[] {
  const dates = new Map(rows.map((row) => [`${row.person_id} ${row.content_id}`, row]));
  const none: ItemDates = { started_at: null, completed_at: null };
  return people.map((person) => {
    const own = items.map((item) => dates.get(`${person.id} ${item.id}`) ?? none);
    return { ...person, statuses: own.map(statusOf), done: doneCount(own) };
  });
}
