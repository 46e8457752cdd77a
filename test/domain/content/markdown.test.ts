import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { markdownOf, plainOf } from '#app/domain/content/markdown.ts';
import { Report } from '#app/domain/content/report.ts';
import { SourceText } from '#app/domain/content/source-text.ts';
import { parseTree } from '#app/domain/content/tree.ts';

const nodes = (source: string): RootContent[] => parseTree(new SourceText(source), 0, new Report('file.mdx')).root.children;

describe('words of a scenario', () => {
  it.each([
    ['Two lines\n  of one paragraph', 'Two lines of one paragraph'],
    ['One\n\ntwo', 'One\n\ntwo'],
    ['- a\n- b', '- a\n- b'],
    ['*soft* and **strong** and `code`', '*soft* and **strong** and `code`'],
    ['less than &lt;3 or \\<3, and \\{ a brace }', 'less than <3 or <3, and { a brace }'],
    ['[words](https://example.org)', '[words](https://example.org)'],
    ['  indented  ', 'indented'],
  ])('%j become plain Markdown', (source, markdown) => {
    expect(markdownOf(nodes(source))).toBe(markdown);
  });

  it('are read aloud without their marks', () => {
    expect(plainOf('They are the *Helpless* Desk, \\<3.\n\n- one\n- two')).toBe('They are the Helpless Desk, <3.\none\ntwo');
    expect(plainOf('')).toBe('');
  });

  it('mean the same after being written down again', () => {
    for (const source of ['snake_case and 5 * 3', '1\\. not a list', '\\# not a heading', 'a \\*star\\*', 'A\\\nbreak']) {
      const once = markdownOf(nodes(source));
      expect(plainOf(markdownOf(nodes(once)))).toBe(plainOf(once));
    }
  });
});
