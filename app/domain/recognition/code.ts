/** Crockford's base 32: no I, L, O or U, so that nothing is mistaken for 1, 0 or V when it is read from paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** How many random bytes a code is made of: each gives five bits, 60 in all. */
export const CODE_BYTES = LENGTH;

/** The code of random bytes, of which it needs CODE_BYTES; as it is stored, without hyphens. */
export const codeOf = (bytes: Uint8Array): string => Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS[byte & 31]).join('');

/** A code as people read it: `7K3M-9QXA-PD2T`. */
export const groupedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/**
 * The code that somebody meant, as it is stored: small letters, spaces and any kind of hyphen are as good, O is 0, I and L are 1.
 * Undefined when it cannot be one.
 */
export function readCode(typed: string): string | undefined {
  if (typed.length > 100) return undefined;
  const signs = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Cf}\p{Pd}_.−]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? signs : undefined;
}
