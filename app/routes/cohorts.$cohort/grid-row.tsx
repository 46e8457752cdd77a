import { memo, type CSSProperties } from 'react';
import { DoneOf, PersonName } from '#app/components/matrix-cells.tsx';
import type { MatrixPerson } from '#app/components/person-matrix.tsx';
import { Status } from '#app/components/status.tsx';
import { matrixText } from '#app/messages/manage/en-matrix.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';

interface GridRowProps {
  /** From 0. */
  index: number;
  /** Pixels from the first row. */
  start: number;
  person: MatrixPerson | 'loading' | 'failed' | undefined;
  items: { id: string; title: string }[];
  /** The column of the tab stop, where it is in this row. */
  active: number | undefined;
  /** Height of a row that is not loaded. */
  height: number;
  measure: (element: HTMLElement | null) => void;
  onAgain: (index: number) => void;
}

/** A row of the grid: a person with a cell for each item, or a place kept for one. */
export const GridRow = memo(function GridRow({ index, start, person, items, active, height, measure, onAgain }: GridRowProps) {
  const here = typeof person === 'object' ? person : undefined;
  const stop = (column: number) => (active === column ? 0 : -1);
  const style: CSSProperties = { transform: `translateY(${start}px)`, minBlockSize: here ? undefined : height };
  return (
    <tr ref={measure} role="row" data-index={index} aria-rowindex={index + 2} aria-busy={here ? undefined : true} style={style}>
      <th role="rowheader" data-cell={`${index + 1} 0`} tabIndex={here || person === 'failed' ? undefined : stop(0)}>
        {here && <PersonName person={here} tabIndex={stop(0)} />}
        {person === 'failed' && (
          <>
            {matrixText.failed}{' '}
            <button type="button" className="link" tabIndex={stop(0)} onClick={() => onAgain(index)}>
              {matrixText.again}
            </button>
          </>
        )}
        {!here && person !== 'failed' && <span className="meta">{matrixText.loading}</span>}
      </th>
      {items.map((item, column) => {
        const status = here?.statuses[column];
        return (
          <td key={item.id} role="gridcell" data-cell={`${index + 1} ${column + 1}`} data-label={item.title} className="matrix__item" tabIndex={stop(column + 1)}>
            {status && <Status kind={status}>{reportsText.states[status]}</Status>}
          </td>
        );
      })}
      <td role="gridcell" data-cell={`${index + 1} ${items.length + 1}`} data-label={reportsText.matrix.total} tabIndex={stop(items.length + 1)}>
        {here && <DoneOf person={here} items={items.length} />}
      </td>
    </tr>
  );
});
