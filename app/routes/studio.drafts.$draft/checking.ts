import type { CheckReply, CheckRequest } from './checker.worker.ts';
import type { StudioStore } from './studio-state.ts';

const PAUSE_MS = 120;

/** Keeps the problems up to date: one check at a time, the next with the latest text. Returns what stops it. */
export function startChecking(store: StudioStore): () => void {
  const worker = new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' });
  let asked: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask() {
    const { text, checkedText, page } = store.getState();
    if (asked !== undefined || text === checkedText) return;
    asked = text;
    const draft = { kind: page.draft.kind, path: page.draft.path, text, ...(page.play === undefined ? {} : { play: page.play }) };
    worker.postMessage({ draft, shelf: page.shelf } satisfies CheckRequest);
  }

  worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => {
    const text = asked ?? '';
    asked = undefined;
    store.getState().takeCheck(text, data.checked);
    ask();
  });
  const unsubscribe = store.subscribe((state, before) => {
    if (state.text === before.text) return;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
  ask();
  return () => {
    clearTimeout(timer);
    unsubscribe();
    worker.terminate();
  };
}
