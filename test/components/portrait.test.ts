import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Portrait } from '#app/components/portrait.tsx';
import { castLook, CLOTHES, HAIR_STYLES } from '#app/components/portrait/look.ts';

describe('castLook', () => {
  it('is the same for the same person and differs between people', () => {
    expect(castLook('dana', 'Dana Whitfield')).toEqual(castLook('dana', 'Dana Whitfield'));
    const looks = Array.from({ length: 40 }, (_, i) => JSON.stringify(castLook(`person-${i}`, 'Sam')));
    expect(new Set(looks).size).toBe(40);
  });

  it('lets words override what was drawn, and leaves beards and scarves to words', () => {
    expect(castLook('x', 'X', 'headscarf deep glasses')).toMatchObject({ hair: 'headscarf', skin: '#684636', glasses: 'round', beard: 'none', grey: false });
    expect(castLook('x', 'X', 'Grey bald beard')).toMatchObject({ hair: 'bald', beard: 'full', grey: true });
    const drawn = Array.from({ length: 200 }, (_, i) => castLook(`p${i}`, 'Alex'));
    expect(drawn.every((look) => look.beard === 'none' && look.hair !== 'headscarf' && look.hair !== 'bald')).toBe(true);
  });
});

describe('Portrait', () => {
  const html = (props: Parameters<typeof Portrait>[0]) => renderToStaticMarkup(createElement(Portrait, props));

  it('is hidden from screen readers unless it is named', () => {
    expect(html({ id: 'dana', name: 'Dana' })).toContain('aria-hidden="true"');
    const named = html({ id: 'dana', name: 'Dana', label: 'Dana Whitfield' });
    expect(named).toContain('role="img" aria-label="Dana Whitfield"');
    expect(named).not.toContain('aria-hidden');
  });

  it('draws every style without a stray number', () => {
    for (const style of [...HAIR_STYLES, ...CLOTHES, 'beard', 'stubble', 'moustache', 'square grey'])
      expect(html({ id: 'x', name: 'X', look: style })).not.toMatch(/NaN|undefined|style=/);
  });
});
