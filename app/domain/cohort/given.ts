import { dayIn } from './calendar.ts';
import { isLate } from './duty-status.ts';

/** What one duty of a person rests on. */
export interface OwnDuty {
  id: string;
  content_id: string;
  round: number;
  starts_on: string | null;
  due_on: string | null;
  time_zone: string;
  counts_from: string | null;
  done_at: string | null;
  waiting: number;
  earlier_done_at: string | null;
}

/** Several duties for one content as the one thing to do that they are. */
export interface Given<D extends OwnDuty> {
  /** The one that is due first among the open ones; where all are done, the one done last. */
  duty: D;
  open: boolean;
  late: boolean;
  /** Everything open of it waits for something else. */
  waiting: boolean;
  /** It has come again, and what was done before stays on record. */
  again: boolean;
  /** The open duty whose progress counts from the latest moment: what is done since then counts for all of them. */
  round: D | undefined;
}

/**
 * A person's duties at a moment, once for each content: what is open by its date first, what has none behind it, then what is
 * done. A round that is still to come is no duty yet.
 */
export function onceEach<D extends OwnDuty>(duties: readonly D[], at: Date): Given<D>[] {
  const now = duties.filter(({ round, starts_on, time_zone }) => round === 1 || starts_on === null || starts_on <= dayIn(at, time_zone));
  const contents = [...new Set(now.map(({ content_id }) => content_id))];
  return contents.map((id) => given(now.filter(({ content_id }) => content_id === id), at)).sort((a, b) => byDate(a.duty, b.duty));
}

function given<D extends OwnDuty>(duties: D[], at: Date): Given<D> {
  const sorted = [...duties].sort(byDate);
  const [duty] = sorted;
  if (!duty) throw new Error('A content is given by at least one duty.');
  const open = sorted.filter(({ done_at }) => done_at === null);
  const counted = open.filter(({ counts_from }) => counts_from !== null).sort((a, b) => ((a.counts_from ?? '') < (b.counts_from ?? '') ? 1 : -1));
  return {
    duty,
    open: open.length > 0,
    late: open.some((one) => isLate(one, at)),
    waiting: open.length > 0 && open.every(({ waiting }) => waiting === 1),
    again: open.length > 0 && duty.round > 1,
    round: counted[0],
  };
}

/** Open before done; by date, what has none last; done the latest first. */
function byDate(a: OwnDuty, b: OwnDuty): number {
  if (a.done_at !== null || b.done_at !== null) return a.done_at === null ? -1 : b.done_at === null ? 1 : b.done_at.localeCompare(a.done_at) || a.id.localeCompare(b.id);
  return (a.due_on ?? '9999').localeCompare(b.due_on ?? '9999') || a.id.localeCompare(b.id);
}
