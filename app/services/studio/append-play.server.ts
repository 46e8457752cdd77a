import { pathOf } from '#app/domain/content/edit/paths.ts';
import { DRAFT_LIMIT } from '#app/domain/content/edit/sync.ts';
import { Report } from '#app/domain/content/report.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { parsePlay } from '#app/domain/scenario/play.ts';
import { db } from '#db';
import { changeDraft, listKept } from '#db/queries/drafts.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { rowOf } from './change-of.server.ts';
import { openDraft } from './open-draft.server.ts';
import { requireDraft } from './require-author.server.ts';

/** A transcript is some lines; one of so many characters was not played by anybody. */
const TRANSCRIPT_LIMIT = 100_000;

/**
 * Adds one transcript to those of a scenario's draft, at their end, as a change of their own draft, which is made when
 * there is none. `key` keeps the same transcript sent twice from standing there twice. Returns the id of the transcripts'
 * draft, or a sentence on why nothing was added.
 */
export async function appendPlay(person: SignedIn, draftId: string, { key, transcript }: { key: string; transcript: string }): Promise<Result<{ draftId: string }, string>> {
  const { kind, slug } = await requireDraft(person, draftId);
  if (kind !== 'scenario') throw new Response(null, { status: 404 });
  const lines = transcript.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  const wrong = wrongIn(slug, lines, key);
  if (wrong) return fail(wrong);
  const playId = await openDraft(person, 'play', slug);
  const name = /^play:\s*(.*)$/m.exec(lines)?.[1] ?? '';
  const added = await changeDraft(db(), person.organisationId, playId, async ({ text }, tx) => {
    if ((await listKept(tx, playId, [key])).length > 0) return { answer: true };
    const insert = between(text) + lines.replaceAll('\n', lineBreakOf(text)) + lineBreakOf(text);
    if (text.length + insert.length > DRAFT_LIMIT) return { answer: false };
    const change = rowOf({ key, label: `Save transcript ${name}`.slice(0, 300), edits: [{ at: text.length, remove: '', insert }], undoes: null });
    return { answer: true, keep: { text: text + insert, at: now().toISOString(), personId: person.id, changes: [change] } };
  });
  return added ? ok({ draftId: playId }) : fail('The transcripts of this scenario are too many; take some out first.');
}

function wrongIn(slug: string, lines: string, key: string): string | undefined {
  if (key === '' || key.length > 100 || lines.length > TRANSCRIPT_LIMIT || /\p{Surrogate}/u.test(lines)) return 'The server could not read this transcript; play it once more.';
  const report = new Report(pathOf('play', slug));
  const transcripts = parsePlay(lines, report);
  const [problem] = report.problems.filter(({ severity }) => severity === 'error');
  if (problem) return `Line ${problem.line} of the transcript: ${problem.message}`;
  return transcripts.length === 1 ? undefined : 'Save one transcript at a time.';
}

const lineBreakOf = (text: string): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n';

/** An empty line between the transcripts. */
function between(text: string): string {
  if (text === '') return '';
  const lineBreak = lineBreakOf(text);
  return text.endsWith(lineBreak) ? lineBreak : lineBreak + lineBreak;
}
