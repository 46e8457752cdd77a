import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, type RefObject } from 'react';
import type { Layout } from './use-layout.ts';

const OVERSCAN = 6;
/** So many rows may all be there: then the browser's own search finds everybody. */
const FEW = 60;

/** The rows near what is in sight, and always the one with the focus (`kept`), so that it is never lost. Cards scroll with the window, a table in its region. */
export function useRows(count: number, region: RefObject<HTMLElement | null>, { known, cards, head, top, row }: Layout, kept: number | undefined) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = defaultRangeExtractor(range);
      return kept === undefined || kept >= count || near.includes(kept) ? near : [...near, kept].sort((a, b) => a - b);
    },
    [kept, count],
  );
  const shared = { count, overscan: count <= FEW ? FEW : OVERSCAN, estimateSize: () => row, rangeExtractor };
  const inRegion = useVirtualizer<HTMLElement, HTMLElement>({ ...shared, enabled: known && !cards, getScrollElement: () => region.current, scrollMargin: head, scrollPaddingStart: head });
  const inWindow = useWindowVirtualizer<HTMLElement>({ ...shared, enabled: known && cards, scrollMargin: top });
  const rows = cards ? inWindow : inRegion;
  const margin = cards ? top : head;
  const covered = cards ? 0 : head;
  // Rows that nobody has seen are laid out anew by the height of those that somebody has: else the page would jump wherever they come in sight.
  useLayoutEffect(() => {
    rows.measure();
    // Only what differs from what is reckoned with is noted, so it is reckoned first.
    rows.getTotalSize();
    for (const element of rows.elementsCache.values()) rows.measureElement(element);
  }, [rows, row]);
  return {
    items: rows.getVirtualItems().map(({ index, start }) => ({ index, start: start - margin })),
    first: rows.range?.startIndex ?? 0,
    last: rows.range?.endIndex ?? 0,
    height: known ? rows.getTotalSize() : count * row,
    measure: rows.measureElement,
    /** The row that comes first below the head, at the moment of asking. */
    firstInSight: useCallback(() => rows.getVirtualItemForOffset((rows.scrollOffset ?? 0) + covered)?.index ?? 0, [rows, covered]),
    goTo: rows.scrollToIndex,
  };
}
