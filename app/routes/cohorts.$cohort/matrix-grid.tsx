import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useId, useLayoutEffect, useRef, type CSSProperties, type RefObject } from 'react';
import type { MatrixPerson } from '#app/components/person-matrix.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { matrixText } from '#app/messages/manage/en-matrix.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import type { Cell } from './grid-move.ts';
import { GridRow } from './grid-row.tsx';
import { partOf, partsFrom, rowOf } from './parts.ts';
import { SortHead, type Sort } from './sort-head.tsx';
import { useLayout, type Layout } from './use-layout.ts';
import { useNeeded, useParts } from './use-parts.ts';
import { usePlaceLeft } from './use-place-left.ts';
import { useRoving } from './use-roving.ts';
import { useRows } from './use-rows.ts';

interface MatrixGridProps {
  cohort: string;
  /** Where parts of the table are loaded from; it says which people are meant, and in which order. */
  address: string;
  items: { id: string; title: string }[];
  sort: Sort;
  /** The people that the page came with, from `offset` on, and how many were found in all. */
  people: MatrixPerson[];
  offset: number;
  found: number;
  /** On cards: the parts of each person are left out. */
  brief: boolean;
  kept: Cell | undefined;
}

/**
 * Everybody that was found, by items, in a table that has rows only for those near what is in sight.
 *
 * A grid and not a table: a screen reader goes through a table by itself and would come to an end at the last row that is
 * there, while in a grid it hands the arrow keys on, and rows are made where they lead. Counts and places are said
 * (`aria-rowcount`, `aria-rowindex`), names come from the heads of rows and columns.
 */
export function MatrixGrid({ cohort, address, items, sort, people, offset, found, brief, kept }: MatrixGridProps) {
  const region = useRef<HTMLDivElement>(null);
  const keys = useId();
  const layout = useLayout(region);
  const { revalidate } = useRevalidator();
  const { key, parts, load } = useParts({ address, items: items.map(({ id }) => id), found, first: partsFrom(people, offset), onStale: revalidate });

  const hidden = layout.cards && brief;
  const columns = hidden ? [0, items.length + 1] : Array.from({ length: items.length + 2 }, (_, column) => column);
  // In sight: as good as always more than one. What is left over of the page before helps to keep the place.
  const inSight = Math.max(1, Math.floor((layout.cards ? window.innerHeight : window.innerHeight * 0.8 - layout.head) / layout.row) - 1);
  const { left, isNow } = usePlaceLeft(region);
  const begin = left?.first ?? offset;
  const { active, toStart, handlers } = useRoving(region, { first: layout.cards ? 1 : 0, last: found, columns, page: inSight }, { kept: kept ?? left?.cell, row: begin + 1 });
  const rows = useRows(found, region, layout, active.row > 0 ? active.row - 1 : undefined);
  useNeeded(parts, rows.first, Math.min(found - 1, rows.last), load);
  useStart(key, region, layout.cards, toStart);
  useLayoutEffect(() => isNow(rows.firstInSight, active));
  useFirstPlace(begin, layout, rows.goTo);

  const again = useCallback((index: number) => void load(partOf(index)), [load]);
  const failed = [...parts.values()].some(({ state }) => state === 'failed');
  const style = { '--matrix-head': `${layout.head}px`, '--matrix-items': items.length } as CSSProperties;
  return (
    <>
      <p className="meta matrix-keys" id={keys}>
        {matrixText.keys}
      </p>
      <div className="scroller scroller--grid" ref={region} style={style}>
        <table
          className={`matrix matrix--people matrix--grid${brief ? ' matrix--brief' : ''}`}
          role="grid"
          aria-label={reportsText.matrix.caption(cohort)}
          aria-describedby={keys}
          aria-rowcount={found + 1}
          aria-colcount={items.length + 2}
          {...handlers}
        >
          <SortHead items={items} sort={sort} active={active} />
          <tbody {...stacked.group} style={{ blockSize: rows.height }}>
            {rows.items.map(({ index, start }) => (
              <GridRow
                key={index}
                index={index}
                start={start}
                person={rowOf(parts, index)}
                items={items}
                active={active.row === index + 1 ? active.column : undefined}
                height={layout.row}
                measure={rows.measure}
                onAgain={again}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="visually-hidden" role="status">
        {failed ? matrixText.failedSaid : ''}
      </p>
    </>
  );
}

/** Another filter or order begins at the top, without taking the focus from what was pressed. */
function useStart(key: string, region: RefObject<HTMLElement | null>, cards: boolean, toStart: () => void) {
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    toStart();
    const element = region.current;
    element?.scrollTo({ top: 0 });
    if (cards && element && element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: 'start' });
  }, [key, region, cards, toStart]);
}

/** What people do by hand: from then on nothing moves the table but they. */
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Where somebody comes back to a place, or the address is of a later page, that is in sight at first: as soon as there are
 * rows, so that nothing is loaded before it, and again when one has been seen and all get its height.
 */
function useFirstPlace(index: number, { known, rowSeen }: Layout, goTo: (index: number, options: { align: 'start' }) => void) {
  const settled = useRef(index === 0);
  useEffect(() => {
    const settle = () => void (settled.current = true);
    for (const event of BY_HAND) window.addEventListener(event, settle, { passive: true });
    return () => BY_HAND.forEach((event) => window.removeEventListener(event, settle));
  }, []);
  useEffect(() => {
    if (settled.current || !known) return;
    settled.current = rowSeen;
    goTo(index, { align: 'start' });
  }, [index, known, rowSeen, goTo]);
}
