import { useEffect, useState, type RefObject } from 'react';

/** What the browser has made of the table: sizes in CSS pixels. */
export interface Layout {
  /** Each person is a card, and the window scrolls; otherwise the table scrolls in its region. */
  cards: boolean;
  /** Height of the head, which stays in sight. */
  head: number;
  /** Where the rows begin in the window. */
  top: number;
  /** Height of a row that is loaded. */
  row: number;
}

const FIRST: Layout = { cards: false, head: 48, top: 0, row: 72 };

/** Measures the table as it changes. The style sheet alone knows when people become cards, and says so in `--matrix-cards`. */
export function useLayout(region: RefObject<HTMLElement | null>): Layout {
  const [layout, setLayout] = useState(FIRST);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const measure = () => {
      const body = element.querySelector('tbody');
      const row = element.querySelector('tbody > tr:not([aria-busy])');
      const next = {
        cards: getComputedStyle(element).getPropertyValue('--matrix-cards').trim() === '1',
        head: Math.round(element.querySelector('thead')?.getBoundingClientRect().height ?? FIRST.head),
        top: Math.round((body?.getBoundingClientRect().top ?? 0) + window.scrollY),
        row: Math.round(row?.getBoundingClientRect().height ?? FIRST.row),
      };
      // A height that differs by a line from card to card is no reason to lay everything out anew.
      setLayout((was) => (was.cards === next.cards && was.head === next.head && was.top === next.top && (was.row !== FIRST.row || next.row === FIRST.row) ? was : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [region]);
  return layout;
}
