import { describe, expect, it } from 'vitest';
import { didYouMean, nearest, orOneOf } from '#app/domain/content/nearest.ts';

describe('the nearest right name', () => {
  it.each([
    ['relif', ['relief', 'ice'], 'relief'],
    ['angyr', ['angry'], 'angry'],
    ['Scene', ['scene'], 'scene'],
    ['trust', ['crust', 'trusted'], 'crust'],
    ['cold', ['call'], undefined],
    ['x', ['y'], 'y'],
    ['relief', ['relief'], undefined],
    ['a'.repeat(5000), ['a'.repeat(5001)], undefined],
  ])('of %s among %j is %s', (name, names, meant) => {
    expect(nearest(name, names)).toBe(meant);
  });

  it('ends a sentence with a question, or with a full stop when nothing is near', () => {
    expect(didYouMean('relif', ['relief'])).toBe('; did you mean `relief`?');
    expect(didYouMean('elsewhere', ['relief'])).toBe('.');
  });

  it('lists the right names when nothing is near and they are few', () => {
    expect(orOneOf('elsewhere', ['up', 'down'])).toBe('; write one of `up`, `down`.');
    expect(orOneOf('elsewhere', ['up'])).toBe('; write `up`.');
    expect(orOneOf('elsewhere', [])).toBe('.');
  });
});
