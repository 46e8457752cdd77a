import { expect, it } from 'vitest';
import { rawEdits } from '#app/domain/content/edit/raw-text.ts';
import { rebaseEdits, rebaseRow } from '#app/domain/content/edit/rebase.ts';
import { applyEdits, editBetween, invertEdits } from '#app/domain/content/edit/text-edit.ts';
import { SourceText } from '#app/domain/content/source-text.ts';
import { dice, randomEdits } from './dice.ts';

const TEXT = 'Mind the gap.\nThe printer is on fire, and nobody has rung.\nOwn it.\n';

it('random edits and their inverse come back to the same text', () => {
  const roll = dice(1);
  for (let round = 0; round < 500; round += 1) {
    const edits = randomEdits(TEXT, roll);
    const after = applyEdits(TEXT, edits) ?? '';
    expect(applyEdits(after, invertEdits(edits))).toBe(TEXT);
    expect(applyEdits(TEXT, editBetween(TEXT, after))).toBe(after);
  }
});

it('an edit of words that are no longer there is refused', () => {
  expect(applyEdits(TEXT, [{ at: 0, remove: 'Mine', insert: '' }])).toBeUndefined();
  expect(applyEdits(TEXT, [{ at: TEXT.length - 1, remove: '\n\n', insert: '' }])).toBeUndefined();
});

it('the edit between two texts never cuts a character in two', () => {
  expect(editBetween('a😀b', 'a😁b')).toEqual([{ at: 1, remove: '😀', insert: '😁' }]);
  expect(editBetween('😀', '😀😀')).toEqual([{ at: 2, remove: '', insert: '😀' }]);
});

it('edits of two people that are apart come to one text, whoever is first', () => {
  const roll = dice(2);
  let merged = 0;
  for (let round = 0; round < 2000; round += 1) {
    const mine = randomEdits(TEXT, roll);
    const theirs = randomEdits(TEXT, roll);
    const mineAfter = rebaseEdits(mine, theirs);
    const theirsAfter = rebaseEdits(theirs, mine);
    expect(mineAfter === undefined).toBe(theirsAfter === undefined);
    if (!mineAfter || !theirsAfter) continue;
    merged += 1;
    expect(applyEdits(applyEdits(TEXT, theirs) ?? '', mineAfter)).toBe(applyEdits(applyEdits(TEXT, mine) ?? '', theirsAfter));
  }
  expect(merged).toBeGreaterThan(500);
});

it('edits that touch are nobody’s to merge: the same words, and insertions at one place', () => {
  expect(rebaseEdits([{ at: 5, remove: 'the', insert: 'a' }], [{ at: 6, remove: 'he', insert: '' }])).toBeUndefined();
  expect(rebaseEdits([{ at: 5, remove: '', insert: 'a' }], [{ at: 5, remove: '', insert: 'b' }])).toBeUndefined();
  expect(rebaseEdits([{ at: 5, remove: 'the', insert: '' }], [{ at: 8, remove: ' gap', insert: '' }])).toEqual([{ at: 5, remove: 'the', insert: '' }]);
});

it('rows of changes merge step by step, and stop at the first that touches', () => {
  const roll = dice(3);
  for (let round = 0; round < 300; round += 1) {
    const row = () => {
      let text = TEXT;
      return Array.from({ length: 3 }, () => {
        const edits = randomEdits(text, roll);
        text = applyEdits(text, edits) ?? '';
        return edits;
      });
    };
    const [mine, theirs] = [row(), row()];
    const after = rebaseRow(mine, theirs);
    const run = (rows: readonly (readonly { at: number; remove: string; insert: string }[])[]) => rows.reduce((text, edits) => applyEdits(text, edits) ?? 'lost', TEXT);
    expect(run([...theirs, ...after.rebased])).toBe(run([...mine.slice(0, after.rebased.length), ...after.theirs]));
  }
});

it('edits of the text leave a byte-order mark and every line break of the file alone', () => {
  const raw = '\uFEFFone\r\ntwo\rthree\r\nfour\n';
  const { text } = new SourceText(raw);
  const at = text.indexOf('three');
  const edits = rawEdits(raw, [{ at: 0, remove: 'one', insert: '1' }, { at, remove: 'three\nfour', insert: '3\n4' }]);
  expect(applyEdits(raw, edits)).toBe('\uFEFF1\r\ntwo\r3\r\n4\n');
});

it('edits of any text lead to the text that the edited file has', () => {
  const roll = dice(4);
  for (let round = 0; round < 500; round += 1) {
    const raw = TEXT.replace(/\n/g, () => ['\n', '\r\n', '\r'][Math.floor(roll() * 3)] ?? '\n');
    const { text } = new SourceText(raw);
    const edits = randomEdits(text, roll);
    expect(new SourceText(applyEdits(raw, rawEdits(raw, edits)) ?? '').text).toBe(applyEdits(text, edits));
  }
});
