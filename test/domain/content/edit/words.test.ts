import { describe, expect, it } from 'vitest';
import { chance } from '../../scenario/random.ts';
import { meantBy } from '#app/domain/content/edit/limited-markdown.ts';
import { asTyped, cleaned, writeWords } from '#app/domain/content/edit/words.ts';
import { plainOf } from '#app/domain/content/markdown.ts';

const LITERAL = [
  'a < b', 'a <b> c', '<b>', '{a}', 'a { b', '}', '{/* no comment */}', '"quoted" and \'quoted\'', 'AT&T', '&amp; and &lt; and &#60;', '# no heading', '## no', '> no quote', '---', '***', '___',
  '```\ncode', '~~~', '~~gone~~', '[^1]', '[^1]: note', '| a | b |', 'a\\b', '\\', 'a \\< b', '<!-- a -->', 'import x from "y"', 'export the file', 'a * b', 'a_b_c', '1) ', '-', '+', 'x^2 = 4', '50 %', '$5', '</Say>', '<Say by="x">', '{', '<', '=====', '`', '``', ':)', '<3', '[x]: y', '\u00a0a', 'a\u2028b', '😀 <', 'Tom & Jerry;', '&copy', '&copy;', '\\&copy;', 'a | b\n- | -\nc | d',
];

describe('words typed in a form', () => {
  it.each(LITERAL)('reads back %j', (typed) => {
    const written = writeWords(typed);
    expect(written).toBeDefined();
    expect(meantBy(asTyped(meantBy(typed)))).toBe(meantBy(typed));
  });

  it.each(LITERAL.filter((typed) => !/\n|^[-+]$|^1\)|\\|&#60|\u00a0|\u2028/.test(typed)))('shows %j as it was typed', (typed) => {
    expect(plainOf(meantBy(typed))).toBe(typed);
    expect(asTyped(meantBy(typed))).toBe(typed);
  });

  it('holds any string', () => {
    const next = chance(7);
    const bits = ['<', '>', '{', '}', '"', "'", '&', '#', '-', '*', '_', '`', '~', '[', ']', '(', ')', '!', '|', '\\', '1.', '\n', '\n\n', ' ', '  ', '    ', 'a', 'word', 'import ', 'export ', '&amp;', '&#x26;', '/*', '*/', '<Say', '</Scene>', '=', ':', 'https://a.b', 'x@y.z', '\t', '+', 'é', '😀', '<!--', '-->', '$', '^', '/', '.', '…'];
    for (let run = 0; run < 300; run += 1) {
      const typed = cleaned(Array.from({ length: 1 + Math.floor(next() * 9) }, () => bits[Math.floor(next() * bits.length)] ?? '').join(''));
      expect(writeWords(typed), typed).toBeDefined();
      const meant = meantBy(typed);
      expect(meantBy(asTyped(meant)), typed).toBe(meant);
    }
  });
});
