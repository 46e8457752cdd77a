import './no-eval.ts';
import { checkDraft, type Checked, type CheckedDraft, type DraftShelf } from '#app/domain/content/check-draft.ts';
import { ParseMemory } from '#app/domain/scenario/parse-memory.ts';

export interface CheckRequest {
  draft: CheckedDraft;
  shelf: DraftShelf;
}

export interface CheckReply {
  checked: Checked;
}

/** Checks drafts beside the page, so that typing never waits for it. */
const memory = new ParseMemory();

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  postMessage({ checked: checkDraft(data.draft, data.shelf, memory) } satisfies CheckReply);
});
