import { Link } from '@remix-run/react';
import { CalendarDay } from '#app/components/dates.tsx';
import { Status } from '#app/components/status.tsx';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import type { MatrixPerson } from './person-matrix.tsx';

const t = reportsText.matrix;

/** A person's name, which leads to their page, and their work. `tabIndex` where one cell of a grid alone is a tab stop. */
export function PersonName({ person, linked = true, tabIndex }: { person: MatrixPerson; linked?: boolean; tabIndex?: number | undefined }) {
  return (
    <>
      {linked ? (
        <Link to={`/people/${person.id}`} tabIndex={tabIndex}>
          {person.name}
        </Link>
      ) : (
        person.name
      )}
      {person.job && <span className="meta"> {person.job}</span>}
    </>
  );
}

/** How many parts a person has done, and when the first open duty is due. */
export function DoneOf({ person: { done, late, due_on }, items }: { person: MatrixPerson; items: number }) {
  return (
    <>
      {t.of(done, items)}
      {due_on && <span className="matrix__due">{late ? <Status kind="late">{reportsText.states.late}, {due(due_on)}</Status> : due(due_on)}</span>}
    </>
  );
}

const due = (date: string) => (
  <>
    {t.due} <CalendarDay date={date} />
  </>
);
