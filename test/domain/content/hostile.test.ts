import { describe, expect, it } from 'vitest';
import { checkContent } from '#app/domain/content/check.ts';

const SIZE = 6000;
const long = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));
const LESSON = '---\ntitle: A\nsummary: B\nminutes: 1\n---\n';

const BODIES: Record<string, string> = {
  'opening tags': long('<A>'),
  'tags that are never closed': long('<Say by="a">\n\n'),
  'closing tags': long('</A>\n\n'),
  'brackets to the left': long('<'),
  'braces': long('{'),
  'braces that close': long('}'),
  'a stray brace in each paragraph': long('a { b\n\n'),
  'a stray bracket in each paragraph': long('a <3 b\n\n'),
  'quotes in quotes': long('> '),
  'lists in lists': long('- '),
  'lists in lists by indentation': Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
  'footnotes': long('[^a]: b\n\n[^a]\n\n'),
  'square brackets': long('['),
  'stars': long('*a **b '),
  'backticks': long('`a``b'),
  'one line': long('a'),
  'comments that do not end': long('{/* '),
  'quotation marks': long('<A b="'),
  'null bytes': long('\0'),
  'text from right to left': `${long('שלום \u202E ')}`,
  'lone surrogates': long('\uD800 '),
};

describe('a hostile file', () => {
  it.each(Object.entries(BODIES))('of %s is answered with problems at places that exist', (_, body) => {
    const files = [
      { path: 'courses/a/b.mdx', source: LESSON + body },
      { path: 'scenarios/a.mdx', source: LESSON + body },
      { path: 'scenarios/a.play', source: body },
      { path: 'rubrics/a.yaml', source: body },
      { path: 'courses/a/course.yaml', source: body },
    ];
    const { problems } = checkContent(files);
    expect(problems.length).toBeGreaterThan(0);
    for (const { path, line, column } of problems) {
      const lines = files.find((file) => file.path === path)?.source.split(/\r\n?|\n/) ?? [];
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    }
  }, 60_000);

  it('of very many mistakes is told a bounded number of them', () => {
    const { problems } = checkContent([{ path: 'courses/a/b.mdx', source: LESSON + '# a\n\n'.repeat(3000) }]);
    expect(problems.length).toBe(501);
    expect(problems.filter((problem) => problem.code === 'too-many-problems')).toHaveLength(1);
  });

  it('of an unknown kind is passed over', () => {
    expect(checkContent([{ path: 'README.md', source: '---js\nevil()\n---' }, { path: 'scenarios/deeper/a.mdx', source: '' }]).problems).toEqual([]);
  });
});
