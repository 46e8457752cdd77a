/** More than this a cell of a spreadsheet does not hold, in UTF-16 code units. */
export const LONGEST_CELL = 32_767;

/** What nearly every cell is: nothing in it needs a second look. */
const PLAIN = /^[A-Za-z0-9][\w .@:/-]{0,1000}$/;

/**
 * A text as any table can hold it: a line break is one sign; left out are control characters, which XML has no place for,
 * and halves of a surrogate pair become U+FFFD. Cut at what a spreadsheet's cell holds.
 */
export function cellText(text: string): string {
  if (PLAIN.test(text)) return text;
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
  return plain.length <= LONGEST_CELL ? plain : `${plain.slice(0, LONGEST_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Where a cell begins that a spreadsheet would reckon; what it does not show may stand before the sign. Also the full-width signs, which some take for the plain ones. */
const BEGINS = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\n\r]/u;

/**
 * The same within a cell, behind a sign at which a spreadsheet set up for another separator ends it: in much of Europe that
 * is a semicolon, whatever the quotes around the cell say. The run before the sign is looked at once, from its beginning.
 */
const WITHIN = /(?<![;"\s\p{Cf}])[;"\s\p{Cf}]+(?=[=+\-@＝＋－＠])/gu;

/** A text for a CSV file, so that no spreadsheet takes any part of it for a formula: an apostrophe before what would begin one (OWASP, "CSV Injection"). */
export function harmlessText(text: string): string {
  if (PLAIN.test(text)) return text;
  const within = text.replace(WITHIN, (run) => (/[;\t\n\r]/.test(run) ? `${run}'` : run));
  return BEGINS.test(within) ? `'${within}` : within;
}

/** A text for an XLSX file: what looks like its own way of writing a character by number is not one. */
export const unescapedText = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
