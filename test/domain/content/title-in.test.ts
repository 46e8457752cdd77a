import { describe, expect, it } from 'vitest';
import { titleIn } from '#app/domain/content/title-in.ts';

describe('the title at the head of a text', () => {
  it.each([
    ['title: Plain words', 'Plain words'],
    ['title: "Say \\"no\\" kindly"', 'Say "no" kindly'],
    ["title: 'It''s the desk'", "It's the desk"],
    ['title: "Yours" or "mine"', '"Yours" or "mine"'],
    ['title: "A \\\\ B"\r', 'A \\ B'],
    ['title:', 'the-slug'],
    ['', 'the-slug'],
  ])('is read from %j as %j', (text, title) => {
    expect(titleIn({ text: `---\n${text}\n---`, slug: 'the-slug' })).toBe(title);
  });
});
