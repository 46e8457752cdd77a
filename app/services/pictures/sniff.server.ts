import { imageSize } from 'image-size';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { PICTURE_BYTES, TOO_MANY_BYTES } from '#app/domain/content/picture-size.ts';

/** Largest picture that is taken, in pixels a side. */
export const PICTURE_SIDE = 4000;

export interface Sniffed {
  mediaType: string;
  /** Of its name, without the dot. */
  ending: string;
  width: number;
  height: number;
}

interface Format extends Pick<Sniffed, 'mediaType' | 'ending'> {
  /** What image-size calls it. */
  type: string;
  begins: (bytes: Buffer) => boolean;
  /** Whether nothing stands after the picture's own end, where another kind of file could hide. */
  ends: (bytes: Buffer) => boolean;
}

const FORMATS: readonly Format[] = [
  { type: 'png', mediaType: 'image/png', ending: 'png', begins: (b) => b.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n', ends: (b) => b.subarray(-12).toString('latin1') === '\0\0\0\0IEND\xaeB`\x82' },
  // Cameras write further pictures after the first one's end.
  { type: 'jpg', mediaType: 'image/jpeg', ending: 'jpg', begins: (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff, ends: () => true },
  { type: 'webp', mediaType: 'image/webp', ending: 'webp', begins: (b) => b.subarray(0, 4).toString('latin1') === 'RIFF' && b.subarray(8, 12).toString('latin1') === 'WEBP', ends: (b) => b.length >= 8 && [b.length, b.length - 1].includes(b.readUInt32LE(4) + 8) },
  { type: 'gif', mediaType: 'image/gif', ending: 'gif', begins: (b) => /^GIF8[79]a$/.test(b.subarray(0, 6).toString('latin1')), ends: (b) => b.at(-1) === 0x3b },
];

/** Files that people take for pictures that can be shown, by how they begin. No pattern reads one text in two ways: the time would double with each. */
const OTHERS: readonly { name: string; pattern: RegExp }[] = [
  { name: 'an SVG drawing', pattern: /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i },
  { name: 'a web page', pattern: /^\uFEFF?\s*<(?:!doctype html|html|head|body|script)/i },
  { name: 'a PDF', pattern: /^%PDF-/ },
  { name: 'a TIFF picture', pattern: /^(?:II\*\0|MM\0\*)/ },
  { name: 'a BMP picture', pattern: /^BM[\s\S]{12}/ },
  { name: 'an AVIF or HEIC picture', pattern: /^[\s\S]{4}ftyp(?:avi|hei|mif|msf)/ },
];

const TAKEN = 'save it as PNG, JPEG, WebP or GIF';

/** What bytes are, by themselves and not by their name, or a sentence on why they are no picture that is taken. */
export function sniffPicture(bytes: Buffer): Result<Sniffed, string> {
  if (bytes.length === 0) return fail('This file is empty; choose another.');
  if (bytes.length > PICTURE_BYTES) return fail(TOO_MANY_BYTES);
  const format = FORMATS.find(({ begins }) => begins(bytes));
  if (!format) return fail(`This is ${otherName(bytes)}, which cannot be shown here; ${TAKEN}.`);
  const size = sizeOf(bytes);
  if (!size || size.type !== format.type || !(size.width > 0) || !(size.height > 0)) return fail(`This ${format.ending.toUpperCase()} file is damaged; ${TAKEN} once more.`);
  if (!format.ends(bytes)) return fail(`After the end of this picture the file goes on, or it is cut off; ${TAKEN} once more.`);
  if (Math.max(size.width, size.height) > PICTURE_SIDE) return fail(`This picture is ${size.width} by ${size.height} pixels; make it ${PICTURE_SIDE} a side at most.`);
  return ok({ mediaType: format.mediaType, ending: format.ending, width: size.width, height: size.height });
}

function otherName(bytes: Buffer): string {
  const start = bytes.subarray(0, 1000).toString('latin1').replace(/^\xef\xbb\xbf/, '');
  return OTHERS.find(({ pattern }) => pattern.test(start))?.name ?? 'no PNG, JPEG, WebP or GIF picture';
}

function sizeOf(bytes: Buffer) {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}
