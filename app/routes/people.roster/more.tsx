import { rosterText as t } from '#app/messages/roster.en.ts';
import type { Beginning } from './shown.server.ts';

/** Says so where a list goes on beyond what is shown. */
export function More({ rows, all }: Beginning<unknown>) {
  return all > rows.length ? <p className="meta">{t.more(rows.length, all)}</p> : null;
}
