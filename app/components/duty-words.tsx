import { Link } from '@remix-run/react';
import { CalendarDay, Day } from '#app/components/dates.tsx';
import { Status } from '#app/components/status.tsx';
import { useMessages } from '#app/messages/use-messages.ts';

export interface ToldDuty {
  due_on: string | null;
  late: boolean;
  /** What has to be completed first. */
  first?: { title: string; to: string } | undefined;
  /** It has come again; `earlier`: when it was done before. */
  again: boolean;
  earlier: string | null;
  timeZone: string;
}

/** What somebody has to know of a thing that they were given: by when, whether it is late, what comes first, and that it has come again. For a `meta--list`. */
export function DutyWords({ duty: { due_on, late, first, again, earlier, timeZone } }: { duty: ToldDuty }) {
  const m = useMessages();
  const date = due_on && (
    <>
      {again ? m.duty.dueAgain : m.duty.due} <CalendarDay date={due_on} />
    </>
  );
  return (
    <>
      {date ? late ? <Status kind="late">{m.duty.late}, {date}</Status> : <span>{date}</span> : again && <span>{m.duty.again}</span>}
      {first && (
        <span>
          {m.duty.first} <Link to={first.to}>{first.title}</Link>
        </span>
      )}
      {earlier && (
        <span>
          {m.duty.stands} <Day at={earlier} timeZone={timeZone} />
        </span>
      )}
    </>
  );
}
