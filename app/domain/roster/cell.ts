/** The longest text of one cell: a name, a team, somebody's work. In characters. */
export const LONGEST_CELL = 200;

/** A cell's text: composed characters (NFC), blanks and line ends between words made one space. */
export const folded = (cell: string): string => cell.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What two names of teams or cohorts are compared by. */
export const keyOf = (name: string): string => folded(name).toLowerCase();

/**
 * Control characters, those that turn the direction of what follows, a byte order mark, and the sign that a program leaves
 * where it could not read a letter. Joiners stay: names in several scripts need them.
 */
const NOT_TEXT = /[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/u;

/**
 * What is wrong with a folded cell, as a sentence, or undefined. `what` begins it: "The name". A cell that is `quoted`, each
 * quotation mark inside it written twice, may begin with one.
 */
export function troubleOf(what: string, text: string, quoted: boolean): string | undefined {
  if (!quoted && text.startsWith('"')) return `${what} begins with a quotation mark, so the quotation marks of this line are not in pairs. Put the cell between two of them and write each one inside it twice.`;
  if (NOT_TEXT.test(text)) return `${what} holds a control character or one that could not be read. Write it again by hand, or export the file as UTF-8.`;
  if ([...text].length > LONGEST_CELL) return `${what} has more than ${LONGEST_CELL} characters.`;
  return undefined;
}
