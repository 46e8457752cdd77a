import type { Place } from '../scenario/model.ts';

/** Words taken out of a file together with where each of their code units stands in it. */
export interface Located {
  text: string;
  /** The place of `text[index]`; the index just after the end gives the place after the last one. */
  at: (index: number) => Place;
}

/** Words that stand on one line as they are, beginning at `place`. */
export function locatedOnLine(text: string, place: Place): Located {
  return { text, at: (index) => ({ line: place.line, column: place.column + index }) };
}

/** The parts of a text between white space, each with its place. */
export function wordsOf(located: Located): Located[] {
  return [...located.text.matchAll(/\S+/g)].map((match) => partOf(located, match.index, match.index + match[0].length));
}

/** A stretch [start, end) of a located text. */
export function partOf(located: Located, start: number, end: number): Located {
  return { text: located.text.slice(start, end), at: (index) => located.at(start + index) };
}
