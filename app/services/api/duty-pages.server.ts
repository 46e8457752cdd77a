import { z } from 'zod';
import { openDuties, type DutyQuestion, type DutyRow } from '../manage/export-rows.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';

/** A place among duties: behind all of a person's, or with `content` within them, behind that one. */
export const dutyPlace = z.strictObject({ name: z.string().max(1000), id: z.string().max(200), content: z.string().max(200).optional() });
export type DutyPlace = z.infer<typeof dutyPlace>;

/** People asked for in one go, and how often at most for one page: where a filter finds little, a page ends short rather than late. */
const PEOPLE_AT_ONCE = 250;
const GOES = 8;

/**
 * At most `limit` duties of those whom this person may see, behind `after`: by name, and of one person by content. `next`
 * is undefined when there are no more. Throws 404 for a cohort outside what they may see.
 */
export async function getDutyPage(person: SignedIn, question: DutyQuestion, limit: number, after: DutyPlace | undefined): Promise<{ rows: DutyRow[]; next: DutyPlace | undefined }> {
  const { ask } = await openDuties(person, question);
  const rows = after?.content === undefined ? [] : await restOf(person, question, after.id, after.content);
  if (rows.length > limit) return cut(rows, limit);
  let at: DutyPlace | undefined = after && { name: after.name, id: after.id };
  for (let go = 0; go < GOES; go++) {
    const page = await ask(at, Math.min(PEOPLE_AT_ONCE, limit - rows.length + 1));
    rows.push(...byContent(page.rows));
    if (rows.length > limit) return cut(rows, limit);
    if (!page.next) return { rows, next: undefined };
    at = page.next;
    if (rows.length === limit) break;
  }
  return { rows, next: at };
}

/** What is left of one person's duties behind a content; nothing where they are out of sight by now. */
async function restOf(person: SignedIn, question: DutyQuestion, id: string, content: string): Promise<DutyRow[]> {
  try {
    const { ask } = await openDuties(person, { ...question, person: id });
    return byContent((await ask()).rows).filter(({ contentId }) => contentId > content);
  } catch (thrown) {
    if (thrown instanceof Response && thrown.status === 404) return [];
    throw thrown;
  }
}

/** A person's rows come together; within them an order that no change of a title disturbs. */
function byContent(rows: readonly DutyRow[]): DutyRow[] {
  const place = new Map<string, number>();
  for (const { personId } of rows) if (!place.has(personId)) place.set(personId, place.size);
  const placeOf = ({ personId }: DutyRow) => place.get(personId) ?? 0;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b) || (a.contentId < b.contentId ? -1 : 1));
}

function cut(rows: DutyRow[], limit: number): { rows: DutyRow[]; next: DutyPlace | undefined } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, next: last && { name: last.sortName, id: last.personId, content: last.contentId } };
}
