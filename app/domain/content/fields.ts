import { z } from 'zod';
import { ID, ID_RULE, SLUG, SLUG_RULE } from './names.ts';

/** Fields that several kinds of file share; each message is what follows the key's name. */
export const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must not be longer than ${longest} characters`);

export const title = text(120);
export const summary = text(500);
export const id = z.string().regex(ID, `must be an id: ${ID_RULE}`);
export const slug = z.string().regex(SLUG, `must be a slug: ${SLUG_RULE}`);
export const minutes = z.int('must be a whole number of minutes').min(1, 'must be at least 1').max(600, 'must be at most 600');
