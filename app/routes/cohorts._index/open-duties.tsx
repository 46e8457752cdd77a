import { Link } from '@remix-run/react';
import { CalendarDay } from '#app/components/dates.tsx';
import { ExportLinks } from '#app/components/export-links.tsx';
import { Status } from '#app/components/status.tsx';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';

interface LateRow {
  person_id: string;
  name: string;
  team: string | null;
  title: string;
  due_on: string;
  days: number;
}

/** Who is late with what, the longest first. */
export function Late({ rows, total }: { rows: LateRow[]; total: number }) {
  return (
    <section className="section">
      <h2>{t.late.title}</h2>
      {rows.length === 0 ? (
        <p>{t.late.none}</p>
      ) : (
        <>
          <p className="meta">{t.late.total(rows.length, total)}</p>
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
          <ExportLinks subject="late" of={t.files.late} />
        </>
      )}
    </section>
  );
}

/** What falls due next, and for how many it is open. */
export function DueNext({ rows }: { rows: { content_id: string; title: string; due_on: string; people: number }[] }) {
  return (
    <section className="section">
      <h2>{t.next_.title}</h2>
      {rows.length === 0 && <p>{t.next_.none}</p>}
      <ul className="ruled">
        {rows.map((row) => (
          <li key={`${row.content_id} ${row.due_on}`}>
            <strong>{row.title}</strong>
            <p className="meta meta--list">
              <CalendarDay date={row.due_on} />
              <span>{t.next_.open(row.people)}</span>
            </p>
          </li>
        ))}
      </ul>
      {rows.length > 0 && <ExportLinks subject="due-next" of={t.files.due} />}
    </section>
  );
}
