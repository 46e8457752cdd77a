import { createHash, randomBytes } from 'node:crypto';

/** The beginning of every token, by which a scanner of leaked secrets knows one. */
const MARK = 'dsk_';
const SECRET = /^dsk_[A-Za-z0-9_-]{43}$/;

/** A new token: the mark and 32 random bytes. */
export const newSecret = (): string => MARK + randomBytes(32).toString('base64url');

/**
 * The id under which a token is kept: its SHA-256. The table reveals no token, and looking one up compares hashes, so that
 * how long an answer takes says nothing of how much of a guess was right. 32 random bytes need no slow hash.
 */
export const tokenIdOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** What an Authorization header offers as a token (RFC 6750), whatever it is; undefined where it offers none. */
export function bearerOf(header: string | null): string | undefined {
  const found = /^bearer(?:\s+(.*))?$/is.exec(header?.trim() ?? '');
  return found ? (found[1] ?? '') : undefined;
}

/** That something could be a token: of anything else nobody need ask the database. */
export const isSecret = (offered: string): boolean => SECRET.test(offered);
