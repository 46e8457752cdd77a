import { db } from '#db';
import { countFailures, deleteFailures, insertFailure } from '#db/queries/sign-in-failures.ts';
import { newId, now } from '../clock.server.ts';

export const WINDOW_MINUTES = 15;

/**
 * Counts a try of a subject (such as `verify:192.0.2.1`) as wrong before it is looked at, so that tries that come all at once do not slip
 * past the count. Returns whether there were too many within fifteen minutes, and what takes this one back when it was right.
 */
export async function countTry(subject: string, limit: number): Promise<{ tooMany: boolean; takeBack: () => Promise<unknown> }> {
  const at = now();
  const since = new Date(at.getTime() - WINDOW_MINUTES * 60_000).toISOString();
  const id = newId();
  await insertFailure(db(), { id, subject, failed_at: at.toISOString() }, since);
  const takeBack = () => deleteFailures(db(), [id]);
  const tooMany = (await countFailures(db(), subject, since)) > limit;
  if (tooMany) await takeBack();
  return { tooMany, takeBack };
}
