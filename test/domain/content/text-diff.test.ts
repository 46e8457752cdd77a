import { describe, expect, it } from 'vitest';
import type { Span } from '#app/domain/content/diff/spans.ts';
import { textDiff } from '#app/domain/content/diff/text-diff.ts';
import { wordDiff } from '#app/domain/content/diff/word-diff.ts';

const shown = (spans: Span[]): string => spans.map(({ kind, text }) => (kind === 'same' ? text : kind === 'in' ? `{+${text}+}` : `[-${text}-]`)).join('');
const side = (spans: Span[], kind: 'out' | 'in'): string => spans.filter((span) => span.kind === 'same' || span.kind === kind).map(({ text }) => text).join('');

describe('a comparison by word', () => {
  it.each([
    ['one word for another', 'I rang the desk twice.', 'I rang the desk thrice.', 'I rang the desk [-twice-]{+thrice+}.'],
    ['two neighbours as one change', 'You have a good friend here now.', 'You have no bad friend here now.', 'You have [-a good-]{+no bad+} friend here now.'],
    ['words at the end', 'We can help.', 'We can help you.', 'We can help{+ you+}.'],
    ['all of it where little stays', 'Ring me at noon.', 'Nobody here has the key to that cupboard.', '[-Ring me at noon.-]{+Nobody here has the key to that cupboard.+}'],
    ['nothing', 'As before.', 'As before.', 'As before.'],
    ['something new', '', 'Hello.', '{+Hello.+}'],
  ])('shows %s', (_, before, after, expected) => {
    expect(shown(wordDiff(before, after))).toBe(expected);
  });

  it('holds both texts whole', () => {
    const words = (from: number) => Array.from({ length: 3000 }, (_, i) => `w${(i * 7 + from) % 501}`).join(' ');
    const spans = wordDiff(words(0), words(3));
    expect([side(spans, 'out'), side(spans, 'in')]).toEqual([words(0), words(3)]);
  });
});

describe('a comparison of texts', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `Line ${i + 1} stands here.\n`);
  const text = lines.join('');

  it('of equal ones is empty', () => {
    expect(textDiff(text, text)).toEqual([]);
  });

  it('shows each change with two lines round it, and where it stands', () => {
    const after = text.replace('Line 3 stands', 'Line 3 stood').replace('Line 15 stands', 'Line 15 stood');
    const hunks = textDiff(text, after);
    expect(hunks.map(({ before, after: now }) => [before, now])).toEqual([[1, 1], [13, 13]]);
    expect(shown(hunks[1]?.spans ?? [])).toBe([...lines.slice(12, 14), 'Line 15 [-stands-]{+stood+} here.\n', ...lines.slice(15, 17)].join(''));
  });

  it('shows changes that are near each other as one', () => {
    const hunks = textDiff(text, text.replace('Line 3 ', 'Row 3 ').replace('Line 7 ', 'Row 7 '));
    expect(hunks).toHaveLength(1);
  });

  it('counts lines on both sides', () => {
    const after = ['New.\n', 'New.\n', ...lines.slice(0, 11), ...lines.slice(12)].join('');
    expect(textDiff(text, after).map(({ before, after: now }) => [before, now])).toEqual([[1, 1], [10, 12]]);
    expect(textDiff('', 'One.\nTwo.')).toEqual([{ before: 1, after: 1, spans: [{ kind: 'in', text: 'One.\nTwo.' }] }]);
  });

  it('of two texts that share nothing is quick', () => {
    const one = Array.from({ length: 20_000 }, (_, i) => `a${i}\n`).join('');
    const [hunk] = textDiff(one, one.replaceAll('a', 'b'));
    expect(hunk?.spans.map(({ kind }) => kind)).toEqual(['out', 'in']);
  }, 10_000);
});

it('many long passages that share nothing are compared quickly', () => {
  const passages = (letter: string) => Array.from({ length: 400 }, (_, i) => `same ${i}\n${Array.from({ length: 400 }, (_, k) => `${letter}${(i * k) % 97}`).join(' ')}`).join('\n');
  const begun = performance.now();
  expect(textDiff(passages('a'), passages('b')).length).toBeGreaterThan(0);
  expect(performance.now() - begun).toBeLessThan(15_000);
});
