import { expect, it } from 'vitest';
import { createStudioStore } from '#app/routes/studio.drafts.$draft/studio-store.ts';
import { editBetween } from '#app/domain/content/edit/text-edit.ts';
import { changed as theirs, draftPage as page, TEXT } from './draft-page.ts';

const opened = (first = page()) => {
  let time = 0;
  const store = createStudioStore(first, 'source', () => time);
  return {
    store,
    get: store.getState,
    wait: (ms: number) => void (time += ms),
    type(from: string, to: string, coalesce?: string) {
      const { text } = store.getState().source;
      store.getState().edit(`${from} to ${to}`, editBetween(text, text.replace(from, to)), coalesce);
    },
  };
};

it('typing in one field is one step until a moment has passed, and the file keeps its line breaks', () => {
  const { get, type, wait } = opened();
  type('nine', 'ten', 'field');
  type('ten', 'eleven', 'field');
  expect(get().pendings).toHaveLength(1);
  wait(2000);
  type('eleven', 'twelve', 'field');
  expect(get().pendings).toHaveLength(2);
  expect(get().text).toBe(TEXT.replace('nine', 'twelve'));
  get().undo();
  expect(get().text).toBe(TEXT.replace('nine', 'eleven'));
  get().undo();
  expect(get().text).toBe(TEXT);
  expect(get().undoLabel).toBeUndefined();
  get().redo();
  expect(get().text).toBe(TEXT.replace('nine', 'eleven'));
});

it('what is on its way to the server is closed: typing on begins another change', () => {
  const { get, type } = opened();
  type('nine', 'ten', 'field');
  const [first] = get().sending();
  type('ten', 'eleven', 'field');
  expect(get().pendings).toHaveLength(2);
  get().take({ revision: 1, missed: [], taken: [{ key: first?.key ?? '', revision: 1 }], people: [] });
  expect(get()).toMatchObject({ status: 'unsaved', saved: { revision: 1, text: TEXT.replace('nine', 'ten') }, text: TEXT.replace('nine', 'eleven') });
});

it('undo reaches over leaving the page and coming back', () => {
  const first = opened();
  first.type('nine', 'ten');
  const [change] = first.get().sending();
  first.get().take({ revision: 1, missed: [], taken: [{ key: change?.key ?? '', revision: 1 }], people: [] });
  const again = opened(page(first.get().text, first.get().log));
  expect(again.get().undoLabel).toBe('nine to ten');
  again.get().undo();
  expect(again.get().text).toBe(TEXT);
});

it('another person’s words elsewhere are merged under one’s own', () => {
  const { get, type } = opened();
  type('nine', 'ten');
  get().take({ revision: 1, missed: [theirs(TEXT, 'Dana', 'Donna', 1)], taken: [], people: [] });
  expect(get().text).toBe(TEXT.replace('nine', 'ten').replace('Dana', 'Donna'));
  expect(get().pendings).toHaveLength(1);
});

it('the same words are asked for, and what is chosen becomes a change', () => {
  const earlier = { ...theirs(TEXT, 'Dona', 'Dana', 1), personId: 'me' };
  const { get, type } = opened(page(TEXT, [earlier]));
  type('nine', 'ten');
  get().take({ revision: 2, missed: [theirs(TEXT, 'since nine', 'for an hour', 2)], taken: [], people: [] });
  expect(get()).toMatchObject({ status: 'conflict', conflict: { theirs: 'Ruth' } });
  type('Own', 'Drop');
  get().undo();
  expect(get()).toMatchObject({ pendings: [], said: '' });
  get().resolve(['both']);
  expect(get().text).toBe('Dana rings.\r\nShe has waited for an hour.\r\nShe has waited since ten.\r\nOwn it.\r\n');
  expect(get().pendings).toHaveLength(1);
});

it('changes kept from an earlier visit are put back over what was saved since, or asked for, or shown', () => {
  const kept = { revision: 0, pendings: [{ key: 'k', label: 'l', undoes: null, edits: editBetween(TEXT, TEXT.replace('nine', 'ten')) }] };
  const apart = theirs(TEXT, 'Dana', 'Donna', 1);
  const merged = opened(page(TEXT.replace('Dana', 'Donna'), [apart]));
  merged.get().adopt(kept);
  expect(merged.get().text).toBe(TEXT.replace('nine', 'ten').replace('Dana', 'Donna'));

  const saved = opened(page(TEXT.replace('nine', 'ten'), [{ ...theirs(TEXT, 'nine', 'ten', 1), key: 'k', personId: 'me' }]));
  saved.get().adopt(kept);
  expect(saved.get().pendings).toEqual([]);

  const touching = opened(page(TEXT.replace('since nine', 'for an hour'), [theirs(TEXT, 'since nine', 'for an hour', 1)]));
  touching.get().adopt(kept);
  expect(touching.get().status).toBe('conflict');

  const lost = opened({ ...page('Another text.'), draft: { ...page().draft, text: 'Another text.', revision: 900 } });
  lost.get().adopt(kept);
  expect(lost.get().stranded).toEqual(['ten']);
});

it('a change that the server refuses is gone when it is taken back', () => {
  const { get, type } = opened();
  type('nine', 'ten');
  get().fail('refused', 'Too long.');
  get().undo();
  expect(get()).toMatchObject({ pendings: [], status: 'saved', text: TEXT });
});

it('typing on in a tab whose first words another tab has sent already loses none of them', () => {
  const first = opened();
  first.type('nine', 'ten', 'field');
  const kept = { revision: 0, pendings: first.get().pendings };
  const second = opened();
  second.get().adopt(kept);
  const [sent] = second.get().sending();
  first.type('ten', 'eleven', 'field');
  const key = sent?.key ?? '';
  const own = first.get().sending();
  first.get().take({ revision: 1, missed: [{ ...theirs(TEXT, 'nine', 'ten', 1), key, personId: 'me' }], taken: own.filter((change) => change.key === key).map(() => ({ key, revision: 1 })), people: [] });
  expect(JSON.stringify([first.get().text, first.get().conflict ?? null])).toContain('eleven');
});
