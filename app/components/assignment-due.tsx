import { assignmentsText as t } from '#app/messages/manage/en-assignments.ts';
import { CalendarDay } from './dates.tsx';

/** When an assignment is due for who was there from the start: on its date, or without one so many days later. */
export function AssignmentDue({ dueOn, dueDays }: { dueOn: string | null; dueDays: number | null }) {
  if (dueOn === null) return <span>{dueDays === null ? t.noDue : t.dueAfter(dueDays)}</span>;
  return (
    <span>
      {t.dueOn} <CalendarDay date={dueOn} />
    </span>
  );
}
