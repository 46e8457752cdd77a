import { Day } from '#app/components/dates.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { listText as t } from '#app/messages/studio/en-list.ts';
import type { StudioRow } from '#app/services/studio/types.ts';
import { RowActions } from './row-actions.tsx';

/** Rows of one kind, a course's lessons after it: what is published, what waits, who wrote last, and what can be done. */
export function RowTable({ label, rows, timeZone }: { label: string; rows: StudioRow[]; timeZone: string }) {
  return (
    <table className="ledger ledger--stack studio-list" {...stacked.table} aria-label={label}>
      <StackedHead heads={[t.name, t.published, t.state, t.changed, t.actions]} />
      <tbody {...stacked.group}>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.slug}`} {...stacked.row} className={row.kind === 'lesson' ? 'studio-list__lesson' : undefined}>
            <th {...stacked.rowHead}>
              {row.title}
              <span className="studio-list__from">{originOf(row)}</span>
            </th>
            <td {...stacked.cell} data-label={t.published}>
              {row.version === null ? t.never : row.retired ? t.retired : t.version(row.version)}
            </td>
            <td {...stacked.cell} data-label={t.state}>
              <ul className="studio-list__states">
                {statesOf(row).map((state) => (
                  <li key={state}>{state}</li>
                ))}
              </ul>
            </td>
            <td {...stacked.cell} data-label={t.changed}>
              <Day at={row.changed.at} timeZone={timeZone} /> {t.by(row.changed.by)}
            </td>
            <td {...stacked.cell}>
              <RowActions row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function originOf({ origin }: StudioRow): string {
  if (origin.from === 'file') return t.origins.file(origin.path);
  return origin.forked ? t.origins.fork(origin.path) : t.origins.studio;
}

/** Everything that somebody may have to do something about, and otherwise that nothing is to do. */
function statesOf({ origin, version, unpublished, draftId, review, errors, warnings }: StudioRow): string[] {
  const states = [
    version === null && draftId !== null ? t.draftOnly : unpublished ? t.unpublished : '',
    review && unpublished ? (review.mine ? t.reviewMine : t.reviewBy(review.askedBy)) : '',
    origin.moved ? (origin.forked ? t.moved : t.fileCame) : '',
    errors > 0 ? t.errors(errors) : '',
    warnings > 0 ? t.warnings(warnings) : '',
  ].filter((state) => state !== '');
  return states.length > 0 ? states : [t.upToDate];
}
