import { expect, it } from 'vitest';
import { cellText, harmlessText, LONGEST_CELL, unescapedText } from '#app/domain/export/cell-text.ts';

it('leaves nothing at the head of a cell that a spreadsheet would reckon', () => {
  for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
    expect(harmlessText(`${sign}1+1`)).toBe(`'${sign}1+1`);
    expect(harmlessText(` \u00a0\u200b${sign}1`)).toBe(`' \u00a0\u200b${sign}1`);
  }
  expect(harmlessText('\t=1')).toBe("'\t'=1");
  expect(harmlessText('\ttab')).toBe("'\ttab");
  expect(harmlessText('+49 30 123')).toBe("'+49 30 123");
});

it('leaves nothing within a cell that would be one where semicolons end cells', () => {
  expect(harmlessText('Ada;=cmd|1')).toBe("Ada;'=cmd|1");
  expect(harmlessText('Ada"; "@x')).toBe(`Ada"; "'@x`);
  expect(harmlessText('Ada\n=1')).toBe("Ada\n'=1");
  expect(harmlessText('Ada\t-1')).toBe("Ada\t'-1");
});

it('leaves what is harmless as it is', () => {
  for (const text of ['', 'Ada Vale', 'a-b', '1=1', 'Anna-Lena, - und mehr', 'a = b', 'x; y', "O'Neil", 'محمد', '😀', 'a\nb']) expect(harmlessText(text)).toBe(text);
});

it('is quick with a long run', () => {
  const long = `${'; '.repeat(16_000)}x`;
  const from = performance.now();
  expect(harmlessText(long)).toBe(long);
  expect(harmlessText(' '.repeat(32_000))).toBe(' '.repeat(32_000));
  expect(performance.now() - from).toBeLessThan(500);
});

it('keeps no sign that a table has no place for', () => {
  expect(cellText('a\u0000b\u001fc\ufffed\u007f')).toBe('abcd');
  expect(cellText('a\r\nb\rc\td')).toBe('a\nb\nc\td');
  expect(cellText('\ud83d x \ude00 😀')).toBe('\ufffd x \ufffd 😀');
});

it('keeps to the length of a cell, and cuts no sign in two', () => {
  const cut = cellText(`${'a'.repeat(LONGEST_CELL - 2)}😀b`);
  expect(cut).toBe(`${'a'.repeat(LONGEST_CELL - 2)}…`);
  expect(cellText('a'.repeat(LONGEST_CELL))).toHaveLength(LONGEST_CELL);
});

it('lets nothing in a workbook stand for another sign', () => {
  expect(unescapedText('_x0041_ and _xD_ _X000d_')).toBe('_x005F_x0041_ and _xD_ _x005F_X000d_');
});
