import { databaseUrl, explainDatabaseError } from '#db';
import { now as clock } from '../clock.server.ts';
import { sweepDuties } from './sweep-duties.server.ts';

const MINUTE = 60_000;

export interface DutyRunner {
  /** One round now, or the one that is under way. Never rejects. */
  round(): Promise<void>;
  /** No further round; resolves when the piece in hand is done. */
  stop(): Promise<void>;
}

/**
 * Applies duties once a day, looking once a minute whether the day is new, the first time soon after the start. Rounds never
 * overlap, a round that fails is told once and tried again, and the timer keeps no process alive.
 */
export function startDutyRunner({ now = clock, everyMs = MINUTE }: { now?: () => Date; everyMs?: number } = {}): DutyRunner {
  const ending = new AbortController();
  let underWay: Promise<void> | undefined;
  let told = '';

  async function round(): Promise<void> {
    try {
      await sweepDuties(now, ending.signal);
      told = '';
    } catch (error) {
      const sentence = explainDatabaseError(error, databaseUrl());
      const known = sentence ?? String(error);
      if (known !== told) console.error(`Duties wait to be applied: ${known}`, ...(sentence ? [] : [error]));
      told = known;
    }
  }

  const once = () => (underWay ??= (ending.signal.aborted ? Promise.resolve() : round()).finally(() => (underWay = undefined)));
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
