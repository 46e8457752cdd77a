import type { Change, PendingChange } from './change.ts';
import { rebaseRow } from './rebase.ts';
import type { SyncAnswer } from './sync.ts';
import { applyEdits } from './text-edit.ts';

/** What a browser knows of a draft: the text that the server keeps at a revision, and its own changes on top of it. */
export interface OwnCopy {
  text: string;
  revision: number;
  pendings: readonly PendingChange[];
}

export interface TakenAnswer extends OwnCopy {
  /** What the server's log has more now, those of others and one's own. */
  log: Change[];
  /** Both changed the same words: one's own text, to be merged with `text` by hand. `pendings` is empty then. */
  conflict?: { base: string; mine: string };
}

/** The text of a copy with its own changes. Throws when they do not fit, which is a bug. */
export function textOf({ text, pendings }: Pick<OwnCopy, 'text' | 'pendings'>): string {
  return pendings.reduce((before, { key, edits }) => {
    const after = applyEdits(before, edits);
    if (after === undefined) throw new Error(`The change ${key} does not fit its text.`);
    return after;
  }, text);
}

/**
 * What a copy becomes by the server's answer: others' changes go under one's own, which are rebased as the server did,
 * and those that the server has taken are no longer pending. `me` signs them in the log.
 */
export function takeAnswer(own: OwnCopy, { missed, taken }: Pick<SyncAnswer, 'missed' | 'taken'>, me: { id: string; name: string }, at: string): TakenAnswer {
  const known = missed.filter((change) => change.revision > own.revision);
  let text = known.reduce((before, { edits }) => after(before, edits), own.text);
  const log = [...known];
  const over = overtake(own.pendings, known);
  let { pendings } = over;
  const revisions = new Map(taken.map(({ key, revision }) => [key, revision]));
  const isNew = ({ key }: PendingChange) => (revisions.get(key) ?? 0) > (known.at(-1)?.revision ?? own.revision);
  for (let next = pendings[0]; next && isNew(next); next = pendings[0]) {
    text = after(text, next.edits);
    log.push({ ...next, revision: revisions.get(next.key) ?? 0, personId: me.id, person: me.name, at });
    pendings = pendings.slice(1);
  }
  const revision = log.at(-1)?.revision ?? own.revision;
  if (over.apart) return { text, revision, pendings, log };
  return { text, revision, pendings: [], log, conflict: { base: own.text, mine: textOf(own) } };
}

/**
 * Pending changes as they are after a stretch of the draft's log that was kept meanwhile: rebased over the changes of
 * others, without those that stand in it themselves. Browser and server do this alike. `apart` is false when one touches
 * what another person changed: then it and those after it are left out.
 */
export function overtake(sent: readonly PendingChange[], log: readonly Pick<Change, 'key' | 'edits'>[]): { pendings: PendingChange[]; apart: boolean } {
  let pendings = [...sent];
  let apart = true;
  for (const { key, edits } of log) {
    if (pendings[0]?.key === key) {
      pendings = pendings.slice(1);
      continue;
    }
    const row = rebaseRow(pendings.map((pending) => pending.edits), [edits]).rebased;
    apart &&= row.length === pendings.length;
    pendings = pendings.slice(0, row.length).map((pending, index) => ({ ...pending, edits: row[index] ?? [] }));
  }
  return { pendings, apart };
}

function after(text: string, edits: PendingChange['edits']): string {
  const next = applyEdits(text, edits);
  if (next === undefined) throw new Error('A change from the server does not fit the text that it was made for.');
  return next;
}
