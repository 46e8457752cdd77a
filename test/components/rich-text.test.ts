import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RichText } from '#app/components/rich-text/rich-text.tsx';
import { safeLink } from '#app/components/rich-text/safe-link.ts';

const html = (text: string) => renderToStaticMarkup(createElement(RichText, { text }));

describe('RichText', () => {
  it.each([
    ['plain', 'One line.', '<p>One line.</p>'],
    ['soft line ends', '  One\n  paragraph.', '<p>One paragraph.</p>'],
    ['two paragraphs', 'One.\n\n\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['Windows line ends', 'One.\r\n\r\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['hard breaks', 'One  \ntwo\\\nthree', '<p>One<br/>two<br/>three</p>'],
    ['nothing', ' \n ', ''],
  ])('reads paragraphs: %s', (_, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each([
    ['the *Helpless* Desk', 'the <em>Helpless</em> Desk'],
    ['the _Helpless_ Desk', 'the <em>Helpless</em> Desk'],
    ['**now**, not __then__', '<strong>now</strong>, not <strong>then</strong>'],
    ['*a **b** c*', '<em>a <strong>b</strong> c</em>'],
    ['**a *b* c**', '<strong>a <em>b</em> c</strong>'],
    ['*a **b***', '<em>a <strong>b</strong></em>'],
    ['***both***', '<strong><em>both</em></strong>'],
    ['un*believ*able', 'un<em>believ</em>able'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['file_name_here', 'file_name_here'],
    ['an *open one', 'an *open one'],
    ['an **open one', 'an **open one'],
    ['\\*not\\* this', '*not* this'],
    ['`*code*` and ``a ` b``', '<code>*code*</code> and <code>a ` b</code>'],
    ['one ` tick', 'one ` tick'],
    ['*`*`*', '<em><code>*</code></em>'],
    ['R&amp;D &#x41;&#66; &bogus; &#0;', 'R&amp;D AB &amp;bogus; &amp;#0;'],
  ])('reads %s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
  });

  it('reads lists, nested ones, and items of several paragraphs', () => {
    expect(html('First:\n- one\n- *two*\n  still two\n\nAfter.')).toBe(
      '<p>First:</p><ul><li>one</li><li><em>two</em> still two</li></ul><p>After.</p>',
    );
    expect(html('3. three\n4. four')).toBe('<ol start="3"><li>three</li><li>four</li></ol>');
    expect(html('- a\n  - b\n- c')).toBe('<ul><li><p>a</p><ul><li>b</li></ul></li><li>c</li></ul>');
    expect(html('- a\n\n  b\n- c')).toBe('<ul><li><p>a</p><p>b</p></li><li>c</li></ul>');
    expect(html('It was\n1998. Then')).toBe('<p>It was 1998. Then</p>');
  });

  it('shows markup and unknown syntax as text', () => {
    expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(html('# Not a heading {x}')).toBe('<p># Not a heading {x}</p>');
    expect(html('![alt](/x.png)')).toBe('<p>!<a href="/x.png" rel="noreferrer">alt</a></p>');
  });

  it('links only where it is safe', () => {
    expect(html('[the *desk*](https://example.org/a_(b))')).toBe(
      '<p><a href="https://example.org/a_(b)" rel="noreferrer">the <em>desk</em></a></p>',
    );
    expect(html('[x](javascript:alert(1))')).toBe('<p>[x](javascript:alert(1))</p>');
    expect(html('[x] (y) [z')).toBe('<p>[x] (y) [z</p>');
  });

  it('keeps any script and never hangs on adversarial text', () => {
    expect(html('مرحبا *بك* 👋🏽')).toBe('<p>مرحبا <em>بك</em> 👋🏽</p>');
    for (const text of ['*a '.repeat(2500), '['.repeat(5000), '`a'.repeat(2500), '**'.repeat(2500), '_a*b'.repeat(1200), '- '.repeat(2500)]) {
      const start = performance.now();
      html(text);
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});

describe('safeLink', () => {
  it.each(['https://a.b', 'HTTP://a.b', 'mailto:a@b.c', '/course', 'lesson/2', '#notes', '?page=2', '../a:b'])('takes %s', (to) => {
    expect(safeLink(to)).toBe(to);
  });
  it.each(['javascript:x', 'JaVaScRiPt:x', 'data:text/html,x', 'vbscript:x', '//evil.org', '/\\evil.org', 'java\nscript:x', 'https://', 'https:///x', '\u0001javascript:x', ''])(
    'refuses %j',
    (to) => {
      expect(safeLink(to)).toBeUndefined();
    },
  );
});
