/** Everything that the drawing needs to know about a face. */
export interface Look {
  skin: string;
  hair: HairStyle;
  hairColour: string;
  /** Half widths of cheek and jaw, and how far down the chin sits, in the drawing's units. */
  cheek: number;
  jaw: number;
  chin: number;
  /** Which way the head is turned: -1 to the left, 1 to the right. */
  turn: -1 | 1;
  beard: 'none' | 'stubble' | 'moustache' | 'full';
  glasses: 'none' | 'round' | 'square';
  clothes: Clothes;
  cloth: string;
  /** The curve of the mouth: positive smiles. */
  mouth: number;
  brow: number;
  /** With the lines that years leave. */
  grey: boolean;
}

export const HAIR_STYLES = ['crop', 'side', 'swept', 'bald', 'bob', 'long', 'bun', 'curls', 'afro', 'headscarf'] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];
export const CLOTHES = ['jacket', 'crew', 'collar', 'polo', 'lanyard'] as const;
export type Clothes = (typeof CLOTHES)[number];

/** Light to dark, with the words by which an author can ask for one. */
const SKINS = { fair: '#f0d5c0', light: '#e4bb9b', olive: '#d2a681', tan: '#b3825d', brown: '#8d5f45', deep: '#684636' } as const;
const SKIN_WORDS = ['fair', 'light', 'olive', 'tan', 'brown', 'deep'] as const;
const DARK_HAIR = ['#211d21', '#2d2320', '#3f2c22'] as const;
const LIGHT_HAIR = ['#5f3f2b', '#8a5634', '#ab8756'] as const;
const GREY_HAIR = ['#8b8d92', '#c6c5bf'] as const;
const CLOTH = ['#2a3fb5', '#2a3fb5', '#2a2d37', '#5d6678', '#e9e8e0'] as const;
/** What the hash may choose by itself: nothing that would put a beard or a scarf on the wrong person. */
const DRAWN_HAIR = ['crop', 'side', 'swept', 'curls', 'bob', 'long', 'bun', 'afro'] as const;
/** Tried until the people of the scenarios that come with Deskside looked like themselves; any other text does as well. */
const SALT = 's824889';

/**
 * The look that belongs to an id: drawn by its hash, so the same person looks the same everywhere.
 * `words` override what the hash drew: any of the styles and traits above, a skin, `grey`, `beard`, `glasses` or `no-glasses`.
 * Beards, bald heads and headscarves come from words alone.
 */
export function castLook(id: string, name: string, words = ''): Look {
  const draw = dice(`${SALT}/${id}/${name}`);
  const asked = new Set(words.toLowerCase().split(/\s+/));
  const ask = <T extends string>(of: readonly T[]): T | undefined => of.find((each) => asked.has(each));

  const skinDrawn = pick(SKIN_WORDS, draw());
  const skin = ask(SKIN_WORDS) ?? skinDrawn;
  const dark = SKIN_WORDS.indexOf(skin) > 2;
  const hairDrawn = pick(dark ? DRAWN_HAIR : DRAWN_HAIR.slice(0, -1), draw());
  const greyDrawn = draw() < 0.22;
  const grey = words ? asked.has('grey') : greyDrawn;
  const shade = draw();
  const glassesDrawn = draw() < 0.34 ? pick(['round', 'square'] as const, draw()) : 'none';

  return {
    skin: SKINS[skin],
    hair: ask(HAIR_STYLES) ?? hairDrawn,
    hairColour: pick(grey ? GREY_HAIR : dark ? DARK_HAIR : [...DARK_HAIR, ...LIGHT_HAIR], shade),
    cheek: tenths(17.5 + draw() * 2.5),
    jaw: tenths(12 + draw() * 5),
    chin: tenths(75 + draw() * 4),
    turn: draw() < 0.5 ? -1 : 1,
    beard: asked.has('beard') ? 'full' : (ask(['stubble', 'moustache'] as const) ?? 'none'),
    glasses: asked.has('no-glasses') ? 'none' : asked.has('glasses') ? 'round' : (ask(['round', 'square'] as const) ?? glassesDrawn),
    clothes: ask(CLOTHES) ?? pick(CLOTHES, draw()),
    cloth: pick(CLOTH, draw()),
    mouth: tenths(draw() * 3 - 0.6),
    brow: tenths(draw() * 2 - 1),
    grey,
  };
}

/** Short numbers make short drawings. */
const tenths = (value: number) => Math.round(value * 10) / 10;

function pick<T>(from: readonly T[], share: number): T {
  const found = from[Math.min(from.length - 1, Math.floor(share * from.length))];
  if (found === undefined) throw new RangeError('There is nothing to pick from.');
  return found;
}

/** A repeatable row of numbers in [0, 1) from a text: FNV-1a seeds a mulberry32. */
function dice(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const unit of seed) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
