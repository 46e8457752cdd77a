import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** The present moment. The only clock that services read, so that a test can move it. */
export const now = (): Date => new Date(clocks.getStore() ?? fixed ?? Date.now());

const clocks = new AsyncLocalStorage<Date>();
/** Does something as if it were done at that moment: for whatever it calls, the clock stands there. */
export const doneAt = <T>(moment: Date, work: () => Promise<T>): Promise<T> => clocks.run(moment, work);

let fixed: Date | undefined;
/** For tests: stops the clock at a moment, or with `undefined` lets it run again. */
export const setClock = (at: Date | undefined): void => void (fixed = at);

/** A new id: 18 random bytes, 24 characters that are safe in an address. */
export const newId = (): string => randomBytes(18).toString('base64url').replace(/^[-_]/, 'x');
