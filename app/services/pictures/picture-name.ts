const LONGEST = 60;

/** A picture's name without its ending, of what its file is called: nothing of a path, small letters, digits and hyphens. */
export function nameFrom(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return plain || 'picture';
}

/** The first, second … name that may be tried: `desk.webp`, `desk-2.webp`. */
export const numbered = (name: string, n: number, ending: string): string => `${name}${n === 1 ? '' : `-${n}`}.${ending}`;

/** What a picture in the content folder may be called: it is used as it is, so it has to be plain already. */
export const PICTURE_NAME = /^[a-z0-9][a-z0-9-]{0,79}\.(?:png|jpe?g|webp|gif)$/;
