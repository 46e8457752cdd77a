import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Evidenced } from '#app/components/evidence/evidenced.tsx';
import { piecesOf } from '#app/components/evidence/pieces.ts';

describe('piecesOf', () => {
  it('leaves a text without evidence whole, and an empty one empty', () => {
    expect(piecesOf('I am on it.', [])).toEqual([{ text: 'I am on it.', notes: [], ends: [] }]);
    expect(piecesOf('', [{ n: 1, spans: [[0, 4]] }])).toEqual([]);
  });

  it('cuts where ranges overlap', () => {
    expect(piecesOf('abcdef', [{ n: 1, spans: [[0, 4]] }, { n: 2, spans: [[2, 6]] }])).toEqual([
      { text: 'ab', notes: [1], ends: [] },
      { text: 'cd', notes: [1, 2], ends: [1] },
      { text: 'ef', notes: [2], ends: [2] },
    ]);
  });

  it('trims ranges to the text and drops empty and inverted ones', () => {
    const pieces = piecesOf('abc', [{ n: 1, spans: [[-5, 1], [2, 2], [3, 1], [2, 99]] }]);
    expect(pieces.map(({ text, notes }) => [text, notes])).toEqual([['a', [1]], ['b', []], ['c', [1]]]);
  });

  it('always gives the text back', () => {
    const text = 'Ünïcode 👋🏽 and\nlines';
    const pieces = piecesOf(text, [{ n: 3, spans: [[1, 9], [4, 12]] }, { n: 7, spans: [[0, 100]] }]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});

describe('Evidenced', () => {
  it('marks the words and leads to the note, showing markup as text', () => {
    const html = renderToStaticMarkup(
      createElement(Evidenced, { text: '<b>by noon</b>', evidence: [{ n: 2, spans: [[3, 10]] }], anchor: 'm4', label: (n) => `note ${n}` }),
    );
    expect(html).toContain('<mark class="evidence evidence--2">by noon</mark>');
    expect(html).toContain('<a href="#m4-note-2" aria-label="note 2">2</a>');
    expect(html).toContain('&lt;b&gt;');
  });
});
