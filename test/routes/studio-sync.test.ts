import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStudioStore } from '#app/routes/studio.drafts.$draft/studio-store.ts';
import { startSync } from '#app/routes/studio.drafts.$draft/sync.ts';
import { editBetween } from '#app/domain/content/edit/text-edit.ts';
import type { PendingChange } from '#app/domain/content/edit/change.ts';
import type { SyncAnswer } from '#app/domain/content/edit/sync.ts';
import { changed, draftPage, TEXT } from './draft-page.ts';

let kept: Map<string, string>;
let shown: EventTarget & { visibilityState: string };
let posted: FormData[];
let answer: (sent: PendingChange[]) => Partial<SyncAnswer>;

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  posted = [];
  answer = (sent) => ({ taken: sent.map(({ key }, index) => ({ key, revision: index + 1 })) });
  shown = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  // Its keys are its own properties, as those of the browser's are.
  const storage = new Proxy({ getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) }, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('document', shown);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: URLSearchParams | FormData }) => {
    const form = new FormData();
    body.forEach((value, name) => form.append(name, String(value)));
    posted.push(form);
    return Response.json({ revision: 0, missed: [], taken: [], people: [], ...answer(JSON.parse(String(form.get('changes'))) as PendingChange[]) });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const TEN = { revision: 0, pendings: [{ key: 'k', label: 'l', undoes: null, edits: editBetween(TEXT, TEXT.replace('nine', 'ten')) }] };
const keep = (changes: object) => kept.set('deskside:draft:me:d:before', JSON.stringify(changes));
const words = () => [...kept.values()].join();

it('words that could not be sent stay in the browser until the server has them', async () => {
  keep(TEN);
  const store = createStudioStore(draftPage(), 'source');
  const stop = startSync(store);
  expect(store.getState().text).toContain('ten');
  expect(words()).toContain('ten');
  await vi.advanceTimersByTimeAsync(100);
  expect(store.getState().status).toBe('saved');
  expect(kept.size).toBe(0);
  stop();
});

it('words that wait for a decision stay in the browser until it is taken', () => {
  keep(TEN);
  const theirs = changed(TEXT, 'since nine', 'for an hour', 1);
  const store = createStudioStore(draftPage(TEXT.replace('since nine', 'for an hour'), [theirs]), 'source');
  const stop = startSync(store);
  expect(store.getState().status).toBe('conflict');
  expect(words()).toContain('ten');
  store.getState().resolve(['theirs']);
  expect(kept.size).toBe(0);
  stop();
});

it('words that fit nowhere any more stay in the browser until they have been copied', () => {
  keep(TEN);
  const store = createStudioStore({ ...draftPage(), draft: { ...draftPage().draft, text: 'Another text.', revision: 900 } }, 'source');
  const stop = startSync(store);
  expect(store.getState().stranded).toEqual(['ten']);
  expect(words()).toContain('ten');
  store.getState().forgetStranded();
  expect(kept.size).toBe(0);
  stop();
});

it('a page that is looked at again asks what others have written meanwhile', async () => {
  const store = createStudioStore(draftPage(), 'source');
  const stop = startSync(store);
  shown.visibilityState = 'hidden';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(posted).toHaveLength(0);
  shown.visibilityState = 'visible';
  shown.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(posted.length).toBeGreaterThan(1);
  stop();
});

it('others’ words are asked for again when a decision leaves nothing to send', async () => {
  const store = createStudioStore(draftPage(), 'source');
  const stop = startSync(store);
  store.getState().edit('Own', TEN.pendings[0]?.edits ?? []);
  answer = () => ({ revision: 1, missed: [changed(TEXT, 'since nine', 'for an hour', 1)] });
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.getState().status).toBe('conflict');
  await vi.advanceTimersByTimeAsync(10_000);
  answer = () => ({ revision: 1 });
  const before = posted.length;
  store.getState().resolve(['theirs']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(posted.length).toBeGreaterThan(before);
  stop();
});

it('an answer that does not go with the text is said, and what was written stays in the browser', async () => {
  const store = createStudioStore(draftPage(), 'source');
  const stop = startSync(store);
  store.getState().edit('Own', TEN.pendings[0]?.edits ?? []);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  answer = () => ({ revision: 1, missed: [changed('Another text.', 'Another', 'No', 1)] });
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.getState().status).toBe('refused');
  expect(store.getState().refused).toMatch(/copy/i);
  expect(words()).toContain('ten');
  stop();
});

it('words kept for a text that the server does not have any more are shown to be copied', () => {
  keep({ revision: 0, pendings: [{ ...TEN.pendings[0], edits: [{ at: 3, remove: 'gone', insert: 'here' }] }] });
  kept.set('deskside:draft:me:d:damaged', JSON.stringify({ revision: 0, pendings: [{ key: 'k', label: 'l', edits: [null] }] }));
  const store = createStudioStore(draftPage(), 'source');
  const stop = startSync(store);
  expect(store.getState()).toMatchObject({ text: TEXT, stranded: ['here'] });
  stop();
});
