import { dayIn } from './calendar.ts';

/** Completion alone; whether it went well is the other axis (`succeeded_at`). `waiting`: something else has to be completed first. */
export type DutyStatus = 'done' | 'waiting' | 'under-way' | 'not-begun';

/** What the status of a duty rests on. `waiting`: its prerequisite is not completed. */
export interface DutyState {
  started_at: string | null;
  done_at: string | null;
  due_on: string | null;
  time_zone: string;
  waiting?: boolean;
}

/** How a duty stands. What is done stays done; who has begun is under way, whatever should have come first. Beside it a duty may be late, and reports then say so first. */
export function statusOfDuty(duty: DutyState): DutyStatus {
  if (duty.done_at) return 'done';
  if (duty.started_at) return 'under-way';
  return duty.waiting ? 'waiting' : 'not-begun';
}

/** True when a duty is not done at a moment at which its due date has wholly passed where it is counted. */
export const isLate = (duty: Pick<DutyState, 'done_at' | 'due_on' | 'time_zone'>, at: Date | string): boolean =>
  !duty.done_at && duty.due_on !== null && duty.due_on < dayIn(at, duty.time_zone);
