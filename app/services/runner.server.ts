import { databaseUrl, explainDatabaseError } from '#db';

export interface Runner {
  /** One round now, or the one that is under way. Never rejects. */
  round(): Promise<void>;
  /** No further round; resolves when what is in hand is done. */
  stop(): Promise<void>;
}

/** Does a round every so often (milliseconds) until it is stopped. Rounds never overlap, and the timer keeps no process alive. A round must not reject. */
export function startRunner(everyMs: number, round: (stop: AbortSignal) => Promise<void>): Runner {
  const ending = new AbortController();
  let underWay: Promise<void> | undefined;
  const once = () => (underWay ??= (ending.signal.aborted ? Promise.resolve() : round(ending.signal)).finally(() => (underWay = undefined)));
  const timer = setInterval(() => void once(), everyMs);
  timer.unref();
  return {
    round: once,
    async stop() {
      ending.abort();
      clearInterval(timer);
      await underWay;
    },
  };
}

/** Work that is tried again and again: what it fails of, as when the database is away, is told once and not every time, behind `what`. */
export function tellingOnce(what: string): (work: () => Promise<unknown>) => Promise<void> {
  let told = '';
  return async (work) => {
    try {
      await work();
      told = '';
    } catch (error) {
      const sentence = explainDatabaseError(error, databaseUrl());
      const known = sentence ?? String(error);
      if (known !== told) console.error(`${what}: ${known}`, ...(sentence ? [] : [error]));
      told = known;
    }
  };
}
