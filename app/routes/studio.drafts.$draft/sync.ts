import { send } from '#app/components/send.ts';
import { editorText as t } from '#app/messages/studio/en-editor.ts';
import type { SyncAnswer, SyncRefused } from '#app/domain/content/edit/sync.ts';
import { findKept, keepChanges } from './kept-changes.ts';
import type { StudioStore } from './studio-state.ts';

/** How long after a change it is sent, how soon a failed one is tried again, how often others' changes are asked for. */
const SOON_MS = 500;
const AGAIN_MS = 2500;
const POLL_MS = 4000;

/**
 * Keeps the draft on the server, and what the server has not confirmed in this browser. Takes up first what an earlier
 * visit could not send. Returns what stops it.
 */
export function startSync(store: StudioStore): () => void {
  const { page } = store.getState();
  const tab = crypto.randomUUID();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let stopped = false;

  const earlier = findKept(page.me.id, page.draft.id);
  const keep = () => {
    const { saved, pendings, conflict, stranded } = store.getState();
    // While words wait to be merged or copied, what was kept before stays: a crash now must not cost it.
    if (!conflict && stranded.length === 0) earlier.forget();
    if (!conflict && !keepChanges(page.me.id, page.draft.id, tab, { revision: saved.revision, pendings })) store.getState().fail('unsaved', 'room');
  };

  function plan(ms: number) {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void exchange(), ms);
  }

  function takeUp(answer: SyncAnswer) {
    try {
      store.getState().take(answer);
    } catch (error) {
      // Such as after a backup was restored: then the revisions are not those that this page knows.
      console.error(error);
      store.getState().fail('refused', t.astray);
    }
  }

  async function exchange(leaving = false) {
    const { conflict, status } = store.getState();
    if (busy || conflict || status === 'gone') return;
    if (document.visibilityState === 'hidden' && store.getState().pendings.length === 0) return;
    busy = true;
    const sent = store.getState().sending();
    const form = new FormData();
    form.set('since', String(store.getState().saved.revision));
    form.set('tab', tab);
    form.set('me', page.me.id);
    form.set('changes', JSON.stringify(sent));
    if (sent.length > 0) store.setState({ status: 'saving' });
    const long = String(form.get('changes')).length > 30_000;
    const answer = await send<SyncAnswer | SyncRefused>(`/studio/drafts/${page.draft.id}/changes`, form, { keepalive: leaving && !long, multipart: long });
    busy = false;
    if (answer.kind === 'offline') store.getState().fail('offline');
    else if (answer.kind === 'signed-out') store.getState().fail('signedOut');
    else if ('refused' in answer.data) store.getState().fail(answer.status === 404 ? 'gone' : 'refused', answer.data.refused);
    else takeUp(answer.data);
    const now = store.getState();
    const waits = now.status === 'offline' || now.status === 'signedOut';
    plan(waits ? AGAIN_MS : now.pendings.length > 0 && now.status !== 'refused' ? SOON_MS : POLL_MS);
  }

  for (const kept of earlier.changes) store.getState().adopt(kept);
  keep();
  let { pendings } = store.getState();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.stranded !== before.stranded) keep();
    if (state.pendings === pendings) return;
    pendings = state.pendings;
    keep();
    if (!busy && state.status !== 'offline' && state.status !== 'signedOut') plan(SOON_MS);
  });
  const hurry = () => void exchange(true);
  window.addEventListener('online', hurry);
  // Left: what is not saved goes at once. Looked at again: others may have written meanwhile.
  document.addEventListener('visibilitychange', hurry);
  plan(pendings.length > 0 ? 0 : POLL_MS / 4);

  return () => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('online', hurry);
    document.removeEventListener('visibilitychange', hurry);
    hurry();
  };
}

/** Resolves once everything is on the server; false when that takes longer than a few seconds. */
export function whenSaved(store: StudioStore, ms = 5000): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (saved: boolean) => {
      clearTimeout(timeout);
      unsubscribe();
      resolve(saved);
    };
    const timeout = setTimeout(() => done(false), ms);
    const isSaved = () => store.getState().status === 'saved' && store.getState().pendings.length === 0;
    const unsubscribe = store.subscribe(() => isSaved() && done(true));
    if (isSaved()) done(true);
  });
}
