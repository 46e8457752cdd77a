import { z } from 'zod';
import type { PendingChange } from '#app/domain/content/edit/change.ts';
import { DRAFT_LIMIT } from '#app/domain/content/edit/sync.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SyncRefusal } from './types.ts';

/** What a browser sends: the revision that it has, its tab, and its changes (none: it only asks what is new). */
export interface SentChanges {
  since: number;
  tab: string;
  changes: PendingChange[];
}

const MOST_CHANGES = 5_000;

const edit = z.strictObject({ at: z.int().min(0), remove: z.string(), insert: z.string() });
const change = z.strictObject({
  key: z.string().min(1).max(100),
  label: z.string().max(300),
  edits: z.array(edit).max(100_000),
  undoes: z.string().min(1).max(100).nullable(),
});
const sent = z.object({
  since: z.string().regex(/^\d{1,9}$/).transform(Number),
  tab: z.string().min(1).max(100),
  changes: z.array(change).max(MOST_CHANGES),
});

const UNREADABLE: SyncRefusal = { status: 400, sentence: 'The server could not read what this page sent. Copy your text, then load the page anew.' };

/** Reads the form fields `since`, `tab` and `changes`, or says what is wrong with them. */
export function readChanges(form: FormData): Result<SentChanges, SyncRefusal> {
  const read = sent.safeParse({ since: form.get('since'), tab: form.get('tab'), changes: parsed(form.get('changes')) });
  if (!read.success) return fail(UNREADABLE);
  const { changes } = read.data;
  if (changes.some((one) => sizeOf(one) > DRAFT_LIMIT)) {
    return fail({ status: 413, sentence: `One change adds more than ${DRAFT_LIMIT} characters, which is more than a text may have.` });
  }
  if (changes.some(({ edits }) => edits.some(({ insert }) => insert.includes('\0')))) {
    return fail({ status: 400, sentence: 'The character U+0000 stands in this text, which cannot be kept; delete it.' });
  }
  return changes.every(isInOrder) && areOnce(changes) ? ok(read.data) : fail(UNREADABLE);
}

function parsed(field: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(typeof field === 'string' ? field : '');
  } catch {
    return undefined;
  }
}

const sizeOf = ({ edits }: PendingChange): number => edits.reduce((sum, { insert }) => sum + insert.length, 0);

/** Edits stand in order and apart, as rebasing expects. */
const isInOrder = ({ edits }: PendingChange): boolean =>
  edits.every(({ at }, index) => {
    const before = edits[index - 1];
    return !before || at >= before.at + before.remove.length;
  });

const areOnce = (changes: readonly PendingChange[]): boolean => new Set(changes.map(({ key }) => key)).size === changes.length;
