import { expect, it } from 'vitest';
import { SLUG } from '#app/domain/content/names.ts';
import { slugOf } from '#app/domain/content/slug-of.ts';

it.each([
  ['The Helpless Desk', 'the-helpless-desk'],
  ['  Who’s there?  ', 'whos-there'],
  ['Über die Straße & zurück', 'uber-die-strasse-zuruck'],
  ['Smørrebrød', 'smorrebrod'],
  ['01: Name', '01-name'],
  ['日本語', ''],
  ['?!', ''],
])('of %s is %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
  if (slug) expect(slug).toMatch(SLUG);
});

it('is never too long, and ends in no hyphen', () => {
  expect(slugOf(`${'a'.repeat(63)} bc`)).toBe('a'.repeat(63));
});
