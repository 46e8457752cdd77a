import { randomBytes } from 'node:crypto';

/** The present moment. The only clock that services read, so that a test can move it. */
export const now = (): Date => (fixed ? new Date(fixed) : new Date());

let fixed: Date | undefined;
/** For tests: stops the clock at a moment, or with `undefined` lets it run again. */
export const setClock = (at: Date | undefined): void => void (fixed = at);

/** A new id: 18 random bytes, 24 characters that are safe in an address. */
export const newId = (): string => randomBytes(18).toString('base64url').replace(/^[-_]/, 'x');
