import { now as clock } from '../clock.server.ts';
import { startRunner, tellingOnce, type Runner } from '../runner.server.ts';
import { sweepDuties } from './sweep-duties.server.ts';

const MINUTE = 60_000;

/** Applies duties once a day, looking once a minute whether the day is new, the first time a minute after the start. */
export function startDutyRunner({ now = clock, everyMs = MINUTE }: { now?: () => Date; everyMs?: number } = {}): Runner {
  const guarded = tellingOnce('Duties wait to be applied');
  return startRunner(everyMs, (stop) => guarded(() => sweepDuties(now, stop)));
}
