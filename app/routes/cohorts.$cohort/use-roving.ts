import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { moveFrom, type Cell, type GridShape } from './grid-move.ts';

/** Where the tab stop begins: where the focus was before, or else at the first row in sight. */
export interface RovingStart {
  kept: Cell | undefined;
  row: number;
}

/**
 * One tab stop that keys move from cell to cell. A cell with a link or a button hands the focus on to it. Whatever is loaded,
 * sorted or rolled away, the focus stays at its cell.
 */
export function useRoving(grid: RefObject<HTMLElement | null>, shape: Omit<GridShape, 'rightToLeft'>, { kept, row }: RovingStart) {
  const [active, setActive] = useState<Cell>(kept ?? { row, column: 0 });
  const wanted = useRef(kept !== undefined);
  // A key has moved it: its cell is kept in sight, also while rows get their real heights, until somebody scrolls by hand.
  const follows = useRef(kept !== undefined);

  useLayoutEffect(() => {
    const element = grid.current;
    if (!element || !wanted.current) return;
    const cell = element.querySelector<HTMLElement>(`[data-cell="${active.row} ${active.column}"]`);
    const target = cell?.querySelector<HTMLElement>('a, button') ?? cell;
    const lost = document.activeElement === document.body || document.activeElement === cell;
    if (target && target !== document.activeElement && (follows.current || lost)) target.focus({ preventScroll: true });
    if (follows.current) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  useEffect(() => {
    const leave = () => void (follows.current = false);
    const events = ['wheel', 'touchmove', 'pointerdown'] as const;
    for (const event of events) window.addEventListener(event, leave, { passive: true });
    return () => events.forEach((event) => window.removeEventListener(event, leave));
  }, []);

  return {
    active,
    /** To where the rows begin anew: the head keeps its cell. */
    toStart: () => setActive((was) => (was.row === 0 ? was : { row: 1, column: 0 })),
    handlers: {
      onKeyDown(event: KeyboardEvent) {
        if (event.altKey || event.metaKey || event.shiftKey) return;
        const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
        const next = moveFrom(active, event.key, event.ctrlKey, { ...shape, rightToLeft });
        if (!next) return;
        event.preventDefault();
        follows.current = true;
        wanted.current = true;
        setActive(next);
      },
      onFocus(event: FocusEvent) {
        wanted.current = true;
        const [row, column] = (event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '').split(' ').map(Number);
        if (row !== undefined && column !== undefined) setActive((was) => (was.row === row && was.column === column ? was : { row, column }));
      },
      /** Gone to somewhere else, unless what had the focus is itself gone. */
      onBlur(event: FocusEvent) {
        const { target, currentTarget } = event;
        queueMicrotask(() => {
          if (target.isConnected && !currentTarget.contains(document.activeElement)) wanted.current = follows.current = false;
        });
      },
    },
  };
}
