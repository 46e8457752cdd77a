import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';

/** What a form opened by a button spreads on itself: it takes the focus to its first field as it opens, and Escape leaves it. */
export function useFirstField(leave: () => void) {
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => ref.current?.querySelector<HTMLElement>('select, input, button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
  };
  return { ref, onKeyDown };
}
