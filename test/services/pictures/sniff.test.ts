import { expect, it } from 'vitest';
import { sniffPicture } from '#app/services/pictures/sniff.server.ts';

const said = (text: string) => {
  const sniffed = sniffPicture(Buffer.from(text));
  return sniffed.ok ? sniffed.value.mediaType : sniffed.error;
};

it('a drawing is known by its first element, whatever stands before it', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
  for (const before of ['', '\uFEFF', '<?xml version="1.0"?>\n', '<!-- a -> b --><!-- c -->\n', '<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg>\n']) expect(said(before + svg)).toContain('an SVG drawing');
});

it('what is no picture is said quickly, however it was made', () => {
  const begun = performance.now();
  for (const part of ['<!---->', '<!--a--> ', '<?xml', '<!DOCTYPE>']) expect(said(part.repeat(30))).toContain('no PNG, JPEG, WebP or GIF picture');
  expect(performance.now() - begun).toBeLessThan(500);
});
