import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GrowthLine } from '#app/components/growth-line.tsx';
import { MomentLine, type MomentPoint } from '#app/components/moment-line.tsx';

const points: MomentPoint[] = [
  { n: 0, value: 3, min: 0, max: 10, direction: 'level', label: 'Beginning' },
  { n: 1, value: 5, min: 0, max: 10, direction: 'up', label: 'Trust rose by 2' },
  { n: 2, value: 4, min: 0, max: 10, direction: 'down', label: 'Trust fell by 1' },
];

describe('MomentLine', () => {
  it.each(['tall', 'strip'] as const)('says every moment in words beside the %s drawing', (shape) => {
    const html = renderToStaticMarkup(createElement(MomentLine, { points, shape, labels: { name: 'Trust', now: '4 of 10' } }));
    expect(html.match(/<li>[^<]+<\/li>/g)).toEqual(['<li>Beginning</li>', '<li>Trust rose by 2</li>', '<li>Trust fell by 1</li>']);
    expect(html).toContain('4 of 10');
    expect(html).not.toMatch(/NaN|undefined|style=/);
  });

  it('draws a line that has only begun, or nothing at all', () => {
    for (const some of [points.slice(0, 1), []])
      expect(renderToStaticMarkup(createElement(MomentLine, { points: some, shape: 'tall', labels: { name: 'Trust', now: '' } }))).not.toContain('NaN');
  });
});

describe('GrowthLine', () => {
  const labels = { name: 'Empathy', levels: ['missing', 'casual', 'moderate', 'intense'], notShown: 'not shown', table: 'As a table', attempt: 'Attempt', level: 'Level' };

  it('breaks the line where a criterion was not shown and says so in the table', () => {
    const levels = [0, 2, null, 3, 3];
    const html = renderToStaticMarkup(createElement(GrowthLine, { points: levels.map((level, i) => ({ n: i + 1, level, label: `Attempt ${i + 1}` })), labels }));
    expect(html.match(/growth-line__path/g)).toHaveLength(2);
    expect(html).toContain('<th scope="row">Attempt 3</th><td>not shown</td>');
    expect(html).toContain('<th scope="row">Attempt 5</th><td>intense</td>');
    expect(html).not.toMatch(/NaN|undefined|style=/);
  });
});
