import { useLocation } from '@remix-run/react';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Cell } from './grid-move.ts';

/** Where somebody was in a table: the first row in sight, and the cell that had the focus, if one had it. */
interface Place {
  first: number;
  cell?: Cell;
}

/** As long as the document is there: who loads a page anew begins at its top, as always. */
const places = new Map<string, Place>();

/**
 * Where this entry of the browser's history was left for another page, so that who goes back goes on there.
 * Returns that place, and what has to be told the present one at each render.
 */
export function usePlaceLeft(region: RefObject<HTMLElement | null>): { left: Place | undefined; isNow: (first: () => number, active: Cell) => void } {
  const { key, pathname, search } = useLocation();
  const name = `${key} ${pathname}${search}`;
  const [left] = useState(() => places.get(name));
  const leaving = useRef({ name, first: (): number => 0, active: { row: 0, column: 0 } });
  useLayoutEffect(() => {
    const element = region.current;
    return () => {
      const { name, active } = leaving.current;
      const first = leaving.current.first();
      places.set(name, element?.contains(document.activeElement) ? { first, cell: active } : { first });
    };
  }, [region]);
  return { left, isNow: (first, active) => void (leaving.current = { name, first, active }) };
}
