import { fail, ok, type Result } from '../result.ts';

const EXPORT = 'Export it again as UTF-8: in Excel choose “CSV UTF-8 (Comma delimited)”, in other programs the character set UTF-8.';

/**
 * The text of a roster file, its line ends made one: UTF-8, or UTF-16 with a byte order mark. Fails with a sentence that names
 * the line where it stops being text, and how to export it right.
 */
export function decodeRoster(bytes: Uint8Array): Result<string, string> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    return fail(`This is a spreadsheet or another packed file, not CSV. Open it and save it as CSV. ${EXPORT}`);
  }
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return fail(`The file holds characters with the code 0, so it is not a text in UTF-8. ${EXPORT}`);
    return ok(text.replace(/\r\n?/g, '\n'));
  } catch {
    return fail(wide ? `The file begins as UTF-16 and does not go on so. ${EXPORT}` : `Line ${lineOfFault(bytes)} is not written in UTF-8. ${EXPORT}`);
  }
}

/** The line of the first byte that is no UTF-8, whatever the line ends. */
function lineOfFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = endOfLine(bytes, start);
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}

const CR = 13;
const LF = 10;

function endOfLine(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
  return bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : end + 1;
}
