import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ScriptLines } from '#app/components/script-lines.tsx';

describe('ScriptLines', () => {
  it('shows a picture as a figure with its text alternative', () => {
    const html = renderToStaticMarkup(createElement(ScriptLines, { lines: [{ kind: 'picture', src: 'desk.webp', alt: 'A desk & a lamp' }] }));
    expect(html).toMatch(/^<figure class="scene-picture"><img src="\/pictures\/desk\.webp" alt="A desk &amp; a lamp" loading="lazy"\/><\/figure>$/);
  });
});
