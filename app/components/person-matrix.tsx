import { Link } from '@remix-run/react';
import { CalendarDay } from '#app/components/dates.tsx';
import { Status } from '#app/components/status.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import type { ItemStatus } from '#app/domain/course/progress.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';

const t = reportsText.matrix;

export interface MatrixPerson {
  id: string;
  name: string;
  job: string | null;
  team: string | null;
  statuses: ItemStatus[];
  done: number;
  late: boolean;
  due_on: string | null;
}

interface PersonMatrixProps {
  cohort: string;
  items: { id: string; title: string }[];
  people: MatrixPerson[];
  /** Names lead to the person's page; not where a learner looks at their own row. */
  linked?: boolean;
}

/** As many items as a wide page shows at once. */
const FITS = 6;

/** Person by item: a shape and a word in every cell. The head and the first column stay in sight; on a phone each person is a card. */
export function PersonMatrix({ cohort, items, people, linked = true }: PersonMatrixProps) {
  return (
    <>
      {items.length > FITS && <p className="scroller-hint scroller-hint--wide meta">{t.sideways(items.length)}</p>}
      <div className="scroller" tabIndex={0} role="region" aria-label={t.caption(cohort)}>
        <table className="matrix matrix--people" {...stacked.table}>
          <caption className="visually-hidden">{t.caption(cohort)}</caption>
          <StackedHead heads={[t.person, ...items.map(({ title }) => title), t.total]} />
          <tbody {...stacked.group}>
            {people.map((person) => (
              <tr key={person.id} {...stacked.row}>
                <th {...stacked.rowHead}>
                  {linked ? <Link to={`/people/${person.id}`}>{person.name}</Link> : person.name}
                  {person.job && <span className="meta"> {person.job}</span>}
                </th>
                {person.statuses.map((status, column) => (
                  <td key={items[column]?.id ?? column} {...stacked.cell} data-label={items[column]?.title}>
                    <Status kind={status}>{reportsText.states[status]}</Status>
                  </td>
                ))}
                <td {...stacked.cell} data-label={t.total}>
                  {t.of(person.done, items.length)}
                  <Open late={person.late} due={person.due_on} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Open({ late, due }: { late: boolean; due: string | null }) {
  if (!due) return null;
  const date = (
    <>
      {t.due} <CalendarDay date={due} />
    </>
  );
  return <span className="matrix__due">{late ? <Status kind="late">{reportsText.states.late}, {date}</Status> : date}</span>;
}
