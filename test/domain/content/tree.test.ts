import { describe, expect, it } from 'vitest';
import { Report } from '#app/domain/content/report.ts';
import { SourceText } from '#app/domain/content/source-text.ts';
import { parseTree } from '#app/domain/content/tree.ts';

function read(body: string, boundary?: RegExp) {
  const report = new Report('file.mdx');
  const text = new SourceText(body);
  const tree = parseTree(text, 0, report, boundary);
  return { tree, told: report.problems.map(({ line, column, code }) => `${line}:${column} ${code}`), messages: report.problems.map((problem) => problem.message) };
}

describe('a body', () => {
  it.each([
    'Plain words, *emphasis*, `<code>` and `{braces}`.',
    'A price &lt; 5, \\< 5 and a < 5.',
    'A brace \\{ and a }.',
    '{/* a comment, { even } with <braces */}\n\nWords.',
    'Words {/* within */} words.',
    '```js\nimport x from "y"\nif (a < b) { c() }\n```',
    '<Callout kind="note">\n  Words.\n</Callout>',
    'Text\nimport is only a word here.',
    '  import is a word here as well.',
    'Important things come first.',
  ])('may have %j', (body) => {
    expect(read(body).told).toEqual([]);
  });

  it.each([
    ['a <3 b', '1:3 stray-angle'],
    ['one\n\n  two <= three', '3:7 stray-angle'],
    ['<https://example.org>', '1:1 stray-angle'],
    ['Write to <ann@example.org> today', '1:10 stray-angle'],
    ['a { b', '1:3 stray-brace'],
    ['{ a', '1:1 stray-brace'],
    ['- one\n- two { three\n- four', '2:7 stray-brace'],
    ['{a + b}', '1:1 expression'],
    ['a {b c} d', '1:3 expression'],
    ['{}', '1:1 expression'],
    ['{/* a */ b}', '1:1 expression'],
    ['{/* never closed', '1:1 unclosed-comment'],
    ['<!-- HTML -->', '1:1 html-comment'],
    ['import a from "b"', '1:1 import-export'],
    ['export is no verb to begin with', '1:1 import-export'],
    ['<Say by={name}>Words</Say>', '1:6 attribute-expression'],
    ['<Say {...all}>Words</Say>', '1:6 attribute-expression'],
    ['<Say by=ann>Words</Say>', '1:9 bad-tag'],
    ['<Say by="ann">Words', '1:1 unclosed-tag'],
    ['<Scene>\n\nWords', '1:1 unclosed-tag'],
    ['Words</Say>', '1:6 unopened-tag'],
    ['<Scene>\n\n<Say>Words</Sya>\n\n</Scene>', '3:11 wrong-closing-tag'],
    ['<Scene>\n\n<Say>\n\nWords\n\n</Scene>', '3:1 unclosed-tag'],
    ['<Say>One\n\ntwo</Say>', '1:1 crossed-tag'],
    ['<Scene>\n\nWords</Scene>', '3:6 crossed-tag'],
    ['<Say by="ann>Words</Say>', '1:6 unclosed-quote'],
    ['<Say by="ann>Words</Say>\n\n<Say by="bob">More</Say>', '1:6 unclosed-quote'],
    ['<Say by="ann"\n\nwords\n\n<Say by="bob">More</Say>', '1:1 bad-tag'],
    ['<Say by="ann",>Words</Say>', '1:14 bad-tag'],
    ['A\u0000B', '1:2 control-character'],
  ])('tells %j as %s', (body, told) => {
    expect(read(body).told).toEqual([told]);
  });

  it('says how to write what stands where it must not', () => {
    expect(read('a <3 { b').messages).toEqual(['A `<` begins a tag; to show it write `&lt;` or `\\<`.', 'A `{` begins an expression, and content is literal; to show it write `\\{`.']);
    expect(read('<https://example.org>').messages).toEqual(['A link in `<…>` is not read here; write [words](https://example.org).']);
    expect(read('<Say by=ann>Words</Say>').messages).toEqual(['The value of `by` must stand in quotation marks: by="ann".']);
  });

  it('tells all of its mistakes at once, not only the first', () => {
    const body = 'a <3\n\nb { c\n\n{d}\n\n<Say by=e>f</Say>\n\n<Say>\n\ng <4 h\n\n</Say>\n\n<!-- i -->\n\nimport j from "k"';
    expect(read(body).told).toEqual([
      '1:3 stray-angle',
      '3:3 stray-brace',
      '5:1 expression',
      '7:9 bad-tag',
      '11:3 stray-angle',
      '15:1 html-comment',
      '17:1 import-export',
    ]);
  });

  it('keeps the mistakes of one part from those of the next', () => {
    const { told, tree } = read('<Scene>\n\nOne <1\n\n<Scene>\n\nTwo\n\n</Scene>\n\n<Scene>\n\nThree <3\n\n</Scene>\n', /^[ \t]*<Scene\b/);
    expect(told).toEqual(['1:1 unclosed-tag', '3:5 stray-angle', '13:7 stray-angle']);
    expect(tree.root.children.filter((node) => node.type === 'mdxJsxFlowElement')).toHaveLength(3);
  });

  it('does not take a part in a comment for a part', () => {
    expect(read('<Scene>\n\nOne\n\n{/*\n<Scene>\n\nTwo\n</Scene>\n*/}\n\n</Scene>\n', /^[ \t]*<Scene\b/).told).toEqual([]);
  });

  it('leaves nothing of code in the tree', () => {
    const { tree } = read('import a from "b"\n\n{c}\n\n<Say by={d} {...e}>f {g} h</Say>\n\n{/* i */}\n');
    const kinds = JSON.stringify(tree.root).match(/mdxjsEsm|mdx(?:Flow|Text)Expression|mdxJsxExpressionAttribute|mdxJsxAttributeValueExpression/g);
    expect(kinds).toBeNull();
  });
});
