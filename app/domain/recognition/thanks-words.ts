/** The longest words of thanks, in signs as people count them. */
export const THANKS_LIMIT = 600;

/** How many times somebody may give thanks in 24 hours. */
export const THANKS_A_DAY = 20;

export type ThanksMistake = 'empty' | 'long';

/**
 * Words of thanks as they are kept: without control characters (line breaks and tabs stay), of line breaks at most two in a
 * row, none around them. Marks that turn the direction of what follows are left out too: they would reach beyond the words.
 */
export const tidyWords = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/\n[^\S\n]*(?:\n[^\S\n]*)+/g, '\n\n')
    .trim();

/** Number of characters, an emoji of one code point being one. */
export const lengthOf = (words: string): number => [...words].length;

/** What is wrong with tidied words, or undefined. Nothing but space and invisible signs is empty. */
export function mistakeIn(words: string): ThanksMistake | undefined {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(words.replace(/\p{Default_Ignorable_Code_Point}/gu, ''))) return 'empty';
  return lengthOf(words) > THANKS_LIMIT ? 'long' : undefined;
}
