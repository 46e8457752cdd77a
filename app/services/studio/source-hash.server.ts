import { createHash } from 'node:crypto';

/** SHA-256 of a source, hex: by it two texts are told to be the same. */
export const sourceHash = (source: string): string => createHash('sha256').update(source).digest('hex');
