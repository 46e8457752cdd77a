import { randomBytes } from 'node:crypto';

/** The present moment. The only clock that services read, so that a test can move it. */
export const now = (): Date => new Date(fixed ?? Date.now());

let fixed: Date | undefined;
/** For tests: stops the clock at a moment, or with `undefined` lets it run again. */
export const setClock = (at: Date | undefined): void => void (fixed = at);

/** Does something as if it were done at that moment. Only before anything else goes on in the process: the clock is everybody's. */
export async function doneAt<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  const before = fixed;
  fixed = moment;
  try {
    return await work();
  } finally {
    fixed = before;
  }
}

/** A new id: 18 random bytes, 24 characters that are safe in an address. */
export const newId = (): string => randomBytes(18).toString('base64url').replace(/^[-_]/, 'x');
