import { Link, useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useHydrated } from '#app/components/hydrated.ts';
import { Pages } from '#app/components/pages.tsx';
import { FITS, PersonMatrix, type MatrixPerson } from '#app/components/person-matrix.tsx';
import { matrixText } from '#app/messages/manage/en-matrix.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import type { Cell } from './grid-move.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { SortHead, type Sort } from './sort-head.tsx';

interface MatrixProps {
  cohort: { id: string; name: string };
  items: { id: string; title: string }[];
  sort: Sort;
  people: MatrixPerson[];
  found: number;
  offset: number;
  page: number;
  pages: number;
  /** On the page for printing: as many people as paper takes, and nothing that scrolls. */
  print: boolean;
}

/** With so many items a card on a phone would be longer than anybody reads: then it begins with the figures alone. */
const LONG_CARD = 12;

/** Person by item: pages of plain tables, which work without scripts and go on paper; with scripts a table that scrolls through everybody. */
export function Matrix({ cohort, items, sort, people, found, offset, page, pages, print }: MatrixProps) {
  const { search } = useLocation();
  const grid = useGrid(print);
  const printing = usePrinting();
  const [brief, setBrief] = useState(items.length > LONG_CARD);
  const plain = <PersonMatrix cohort={cohort.name} items={items} people={people} head={<SortHead items={items} sort={sort} />} />;
  const rest = people.length < found;
  if (!grid.on)
    return (
      <>
        {plain}
        <Pages page={page} pages={pages} labels={reportsText} />
      </>
    );
  return (
    <>
      <div className="matrix-screen">
        {rest && (
          <p>
            <Link to={withPrint(search)}>{matrixText.print}</Link>
          </p>
        )}
        {items.length > FITS && <p className="scroller-hint scroller-hint--wide meta">{reportsText.matrix.sideways(items.length)}</p>}
        {items.length > LONG_CARD && (
          <p className="matrix-brief">
            <label>
              <input type="checkbox" checked={!brief} onChange={(event) => setBrief(!event.target.checked)} /> {matrixText.everyPart}
            </label>
          </p>
        )}
        <MatrixGrid cohort={cohort.name} address={`/cohorts/${cohort.id}/people?${withoutPage(search)}`} items={items} sort={sort} people={people} offset={offset} found={found} brief={brief} kept={grid.kept} />
      </div>
      {printing && (
        <div className="matrix-paper">
          {rest && <p>{matrixText.printRest(people.length, found)}</p>}
          {plain}
        </div>
      )}
    </>
  );
}

/** Whether scripts have taken the table over, and which cell had the focus when they did. */
function useGrid(print: boolean): { on: boolean; kept: Cell | undefined } {
  const hydrated = useHydrated();
  // A page that scripts have opened begins with the grid; one that came whole first takes over what stands in it.
  const [grid, take] = useState<{ on: boolean; kept: Cell | undefined }>({ on: hydrated, kept: undefined });
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const cell = document.activeElement?.closest<HTMLTableCellElement>('.matrix--people:not(.matrix--grid) :is(th, td)');
      const row = cell?.closest('tr')?.rowIndex;
      take((was) => (was.on ? was : { on: true, kept: cell && row !== undefined ? { row, column: cell.cellIndex } : undefined }));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return print ? { on: false, kept: undefined } : grid;
}

/** True while the browser prints: rows that are not in sight have to be there then. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const to = (now: boolean) => () => flushSync(() => setPrinting(now));
    const [before, after] = [to(true), to(false)];
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

function withPrint(search: string): string {
  const next = new URLSearchParams(withoutPage(search));
  next.set('print', '1');
  return `?${next}`;
}

function withoutPage(search: string): string {
  const next = new URLSearchParams(search);
  next.delete('page');
  return next.toString();
}
