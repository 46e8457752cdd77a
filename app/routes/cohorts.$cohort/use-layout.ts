import { useEffect, useState, type RefObject } from 'react';

/** What the browser has made of the table: sizes in CSS pixels. */
export interface Layout {
  /** False until the first look: cards taken for a table would all be made at once, since nothing holds them in. */
  known: boolean;
  /** Each person is a card, and the window scrolls; otherwise the table scrolls in its region. */
  cards: boolean;
  /** Height of the head, which stays in sight. */
  head: number;
  /** Where the rows begin in the window. */
  top: number;
  /** Height of a row that is loaded: a guess until one has been seen. */
  row: number;
  rowSeen: boolean;
}

const FIRST: Layout = { known: false, cards: false, head: 48, top: 0, row: 72, rowSeen: false };

/** Measures the table as it changes. The style sheet alone knows when people become cards, and says so in `--matrix-cards`. */
export function useLayout(region: RefObject<HTMLElement | null>): Layout {
  const [layout, setLayout] = useState(FIRST);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const body = element.querySelector('tbody');
    const measure = () => {
      const row = element.querySelector('tbody > tr:not([aria-busy])');
      if (row) comings.disconnect();
      const cards = getComputedStyle(element).getPropertyValue('--matrix-cards').trim() === '1';
      const head = Math.round(element.querySelector('thead')?.getBoundingClientRect().height ?? FIRST.head);
      const top = Math.round((body?.getBoundingClientRect().top ?? 0) + window.scrollY);
      const height = row && Math.round(row.getBoundingClientRect().height);
      setLayout((was) => {
        const seen = height ? { row: height, rowSeen: true } : { row: was.row, rowSeen: was.rowSeen };
        const same = was.known && was.cards === cards && was.head === head && was.top === top;
        // A height that differs by a line from card to card is no reason to lay everything out anew.
        return same && was.rowSeen === seen.rowSeen ? was : { known: true, cards, head, top, ...seen };
      });
    };
    // Rows come, or are loaded, after the first look, and a table with a height of its own keeps it.
    const comings = new MutationObserver(measure);
    if (body) comings.observe(body, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
      comings.disconnect();
    };
  }, [region]);
  return layout;
}
