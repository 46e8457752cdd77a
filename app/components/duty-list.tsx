import { CalendarDay, Day } from '#app/components/dates.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { Status } from '#app/components/status.tsx';
import { reportsText } from '#app/messages/manage/en-reports.ts';

const t = reportsText.person;
const HEADS = [t.what, t.status, t.parts, t.due, t.begun, t.done];

export interface ListedDuty {
  content_id: string;
  title: string;
  items: number;
  items_done: number;
  started_at: string | null;
  done_at: string | null;
  due_on: string | null;
  state: 'done' | 'late' | 'under-way' | 'waiting' | 'not-begun';
  requires: string | null;
}

/** One person's duties: status, parts done and dates. */
export function DutyList({ duties, timeZone }: { duties: ListedDuty[]; timeZone: string }) {
  if (duties.length === 0) return <p>{t.none}</p>;
  const day = (at: string | null) => (at ? <Day at={at} timeZone={timeZone} /> : t.dash);
  return (
    <table className="ledger ledger--stack" {...stacked.table}>
      <caption className="visually-hidden">{t.title}</caption>
      <StackedHead heads={HEADS} />
      <tbody {...stacked.group}>
        {duties.map((duty) => (
          <tr key={duty.content_id} {...stacked.row}>
            <th {...stacked.rowHead}>{duty.title}</th>
            <td {...stacked.cell} data-label={t.status}>
              <Status kind={duty.state}>{reportsText.states[duty.state]}</Status>
              {duty.requires && <span className="matrix__due">{t.first(duty.requires)}</span>}
            </td>
            <td {...stacked.cell} data-label={t.parts}>
              {reportsText.ofAll(duty.items_done, duty.items)}
            </td>
            <td {...stacked.cell} data-label={t.due}>
              {duty.due_on ? <CalendarDay date={duty.due_on} /> : reportsText.noDue}
            </td>
            <td {...stacked.cell} data-label={t.begun}>
              {day(duty.started_at)}
            </td>
            <td {...stacked.cell} data-label={t.done}>
              {day(duty.done_at)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
