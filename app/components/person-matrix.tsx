import type { ReactNode } from 'react';
import { Status } from '#app/components/status.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import type { ItemStatus } from '#app/domain/course/progress.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { DoneOf, PersonName } from './matrix-cells.tsx';

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
  /** A head of the table's own, such as one that sorts. */
  head?: ReactNode;
  /** Names lead to the person's page; not where a learner looks at their own row. */
  linked?: boolean;
}

/** As many items as a wide page shows at once. */
export const FITS = 6;

/** Person by item: a shape and a word in every cell. The head and the first column stay in sight; on a phone each person is a card. */
export function PersonMatrix({ cohort, items, people, head, linked = true }: PersonMatrixProps) {
  return (
    <>
      {items.length > FITS && <p className="scroller-hint scroller-hint--wide meta">{t.sideways(items.length)}</p>}
      <div className="scroller" tabIndex={0} role="region" aria-label={t.caption(cohort)}>
        <table className="matrix matrix--people" {...stacked.table}>
          <caption className="visually-hidden">{t.caption(cohort)}</caption>
          {head ?? <StackedHead heads={[t.person, ...items.map(({ title }) => title), t.total]} />}
          <tbody {...stacked.group}>
            {people.map((person) => (
              <tr key={person.id} {...stacked.row}>
                <th {...stacked.rowHead}>
                  <PersonName person={person} linked={linked} />
                </th>
                {person.statuses.map((status, column) => (
                  <td key={items[column]?.id ?? column} {...stacked.cell} data-label={items[column]?.title}>
                    <Status kind={status}>{reportsText.states[status]}</Status>
                  </td>
                ))}
                <td {...stacked.cell} data-label={t.total}>
                  <DoneOf person={person} items={items.length} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
