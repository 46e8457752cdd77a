import type { Present } from '#app/domain/content/edit/sync.ts';
import { db } from '#db';
import { deleteVisitsBefore, findVisit, listVisitors, saveVisit } from '#db/queries/drafts.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';

/** Who has said nothing for so long is taken to have left. */
const PRESENT_MS = 45_000;
/** A visit is written down anew after so long, for a write costs more than all else of asking whether there is something new. */
const NOTED_MS = 10_000;

/** Notes that the person's tab is at a draft, and returns everybody who is. Without a tab nothing is noted. */
export async function visit(person: SignedIn, draftId: string, tab: string): Promise<Present[]> {
  const at = now().getTime();
  const ago = (ms: number) => new Date(at - ms).toISOString();
  if (tab !== '') {
    const noted = await findVisit(db(), draftId, tab);
    if (!noted || noted.person_id !== person.id || noted.seen_at < ago(NOTED_MS)) {
      if (!noted) await deleteVisitsBefore(db(), ago(PRESENT_MS));
      await saveVisit(db(), { draft_id: draftId, tab, person_id: person.id, seen_at: ago(0) });
    }
  }
  const others = await listVisitors(db(), draftId, ago(PRESENT_MS));
  return others.map(({ id, name }) => ({ id, name, me: id === person.id }));
}
