import { Link } from '@remix-run/react';
import { Status } from '#app/components/status.tsx';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';

export interface LateRow {
  person_id: string;
  name: string;
  team: string | null;
  title: string;
  due_on: string;
  days: number;
}

/** Who is late with what. */
export function LateList({ rows }: { rows: LateRow[] }) {
  return (
    <ul className="ruled">
      {rows.map((row) => (
        <li key={`${row.person_id} ${row.title}`}>
          <Link to={`/people/${row.person_id}`}>{row.name}</Link>
          <p className="meta meta--list">
            {row.team && <span>{row.team}</span>}
            <span>{row.title}</span>
            <Status kind="late">{t.late.days(row.days)}</Status>
          </p>
        </li>
      ))}
    </ul>
  );
}
