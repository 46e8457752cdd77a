import type { PendingChange } from '#app/domain/content/edit/change.ts';
import { DRAFT_LIMIT, type SyncAnswer } from '#app/domain/content/edit/sync.ts';
import { overtake } from '#app/domain/content/edit/take-answer.ts';
import { applyEdits } from '#app/domain/content/edit/text-edit.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { changeDraft, findDraftRevision, listChanges, listKept } from '#db/queries/drafts.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { changeOf, rowOf } from './change-of.server.ts';
import type { SentChanges } from './read-changes.server.ts';
import { requireAuthor } from './require-author.server.ts';
import type { SyncRefusal } from './types.ts';
import { visit } from './visits.server.ts';

/**
 * Takes a browser's changes into a draft after everything that was kept meanwhile, and tells what that was; without
 * changes it only tells. A change whose key is kept counts as taken, so that sending again is safe. Throws 404 when the
 * draft is not the organisation's.
 */
export async function syncDraft(person: SignedIn, id: string, { since, tab, changes }: SentChanges): Promise<Result<SyncAnswer, SyncRefusal>> {
  requireAuthor(person);
  const answer = await (changes.length === 0 ? poll(person, id, since) : take(person, id, since, changes));
  if (!answer) throw new Response(null, { status: 404 });
  return answer.ok ? ok({ ...answer.value, people: await visit(person, id, tab) }) : answer;
}

type Answer = Result<Omit<SyncAnswer, 'people'>, SyncRefusal>;

const AHEAD: SyncRefusal = { status: 400, sentence: 'This page knows a later state of the draft than the server does, perhaps because a backup was restored. Copy your text, then load the page anew.' };

async function poll(person: SignedIn, id: string, since: number): Promise<Answer | undefined> {
  const draft = await findDraftRevision(db(), person.organisationId, id);
  if (!draft) return undefined;
  if (since > draft.revision) return fail(AHEAD);
  const missed = since < draft.revision ? await listChanges(db(), id, since, draft.revision) : [];
  return ok({ revision: draft.revision, missed: missed.map(changeOf), taken: [] });
}

const take = (person: SignedIn, id: string, since: number, changes: readonly PendingChange[]): Promise<Answer | undefined> =>
  changeDraft<Answer>(db(), person.organisationId, id, async (draft, tx) => {
    if (since > draft.revision) return { answer: fail(AHEAD) };
    const missed = (await listChanges(tx, id, since, draft.revision)).map(changeOf);
    const kept = await listKept(tx, id, changes.map(({ key }) => key));
    // What was kept before `since` is in the browser's text already.
    const sent = changes.filter(({ key }) => !kept.some((one) => one.key === key && one.revision <= since));
    const { pendings } = overtake(sent, missed);
    const fitting = fitInto(draft.text, pendings);
    const refusal = refusalOf(fitting.text);
    if (refusal) return { answer: fail(refusal) };
    const taken = [...kept, ...fitting.taken.map(({ key }, index) => ({ key, revision: draft.revision + index + 1 }))];
    const left = changes.find(({ key }) => !taken.some((one) => one.key === key));
    return {
      answer: ok({ revision: draft.revision + fitting.taken.length, missed, taken, ...(left && { conflict: { key: left.key } }) }),
      ...(fitting.taken.length > 0 && { keep: { text: fitting.text, at: now().toISOString(), personId: person.id, changes: fitting.taken.map(rowOf) } }),
    };
  });

/** The text after as many of the changes as fit it; one that does not would put words where nobody wrote them. */
function fitInto(text: string, pendings: readonly PendingChange[]): { text: string; taken: PendingChange[] } {
  const taken: PendingChange[] = [];
  let present = text;
  for (const pending of pendings) {
    const next = applyEdits(present, pending.edits);
    if (next === undefined) break;
    present = next;
    taken.push(pending);
  }
  return { text: present, taken };
}

function refusalOf(text: string): SyncRefusal | undefined {
  if (text.length > DRAFT_LIMIT) return { status: 413, sentence: `With this change the text would be longer than ${DRAFT_LIMIT} characters; split it.` };
  if (!isWhole(text)) return { status: 400, sentence: 'Half of a character stands in this text, which cannot be kept; delete it.' };
  return undefined;
}

/** Whether no half of a surrogate pair stands alone: databases keep another sign in its place, and then no later change would fit. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);
