import { expect, it } from 'vitest';
import { isQuarter, quarterOf } from '#app/domain/recognition/quarter.ts';
import { lengthOf, mistakeIn, THANKS_LIMIT, tidyWords } from '#app/domain/recognition/thanks-words.ts';

it('keeps words as they are written, without signs that nobody writes', () => {
  expect(tidyWords('  Danke, Zoë! 👩🏽‍💻\r\nMerci.\t \n')).toBe('Danke, Zoë! 👩🏽‍💻\nMerci.');
  expect(tidyWords('a\u0000b\u0007c\u001bd\u009fe')).toBe('abcde');
  expect(tidyWords('left \u202eright\u2066 again')).toBe('left right again');
  expect(tidyWords('half \ud83d an emoji')).toBe('half  an emoji');
  expect(tidyWords('one\n\n\n \n\n\ntwo')).toBe('one\n\ntwo');
  expect(tidyWords('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
});

it('refuses nothing said and too much said', () => {
  for (const empty of ['', ' ', '\n\n', '\u200b\u200d', '\u3164']) expect(mistakeIn(tidyWords(empty)) ?? 'kept', JSON.stringify(empty)).toBe('empty');
  expect(mistakeIn('x'.repeat(THANKS_LIMIT))).toBeUndefined();
  expect(mistakeIn('x'.repeat(THANKS_LIMIT + 1))).toBe('long');
  expect(mistakeIn('😀'.repeat(THANKS_LIMIT))).toBeUndefined();
  expect(lengthOf('😀é')).toBe(2);
  expect(mistakeIn('👍')).toBeUndefined();
  expect(mistakeIn('謝謝')).toBeUndefined();
});

it('names quarters by their days', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-09-30', '2026-12-31'].map(quarterOf)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  expect(['2026-Q4', '2026-Q5', '2026-q1', "2026-Q1'", ''].map(isQuarter)).toEqual([true, false, false, false, false]);
});
