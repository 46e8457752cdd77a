import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { rosterText as t } from '#app/messages/roster.en.ts';
import { More } from './more.tsx';
import type { Shown } from './shown.server.ts';

interface PeopleTableProps {
  label: string;
  /** Above what each of them gets. */
  head: string;
  people: Shown['created'];
}

/** People of a plan: the line, who it is, and what they get or what of them changes. */
export function PeopleTable({ label, head, people }: PeopleTableProps) {
  return (
    <>
      <table className="ledger ledger--stack" {...stacked.table} aria-label={label}>
        <StackedHead heads={[t.person, t.line, head]} />
        <tbody {...stacked.group}>
          {people.rows.map(({ line, email, name, changes }) => (
            <tr key={line} {...stacked.row}>
              <th {...stacked.rowHead}>
                <bdi>{name}</bdi>
                <br />
                <span className="meta">{email}</span>
              </th>
              <td {...stacked.cell} data-label={t.line}>
                {line}
              </td>
              <td {...stacked.cell} data-label={head}>
                <ul>
                  {changes.map(({ field, before, after }) => (
                    <li key={`${field} ${after}`}>{t.change(t.fields[field], before, after)}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More {...people} />
    </>
  );
}
