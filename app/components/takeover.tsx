import { useLayoutEffect, type PropsWithChildren } from 'react';

/** Events that make React 18 hurry when they come before it has taken the page over. */
const HURRYING = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'pointercancel'],
  ...['touchstart', 'touchend', 'touchcancel', 'dragstart', 'dragend', 'drop', 'keydown', 'keypress', 'keyup'],
  ...['compositionstart', 'compositionend', 'textInput', 'input', 'change', 'copy', 'cut', 'paste', 'submit', 'reset'],
];

const keepFromReact = (event: Event): void => event.stopImmediatePropagation();

/**
 * Keeps events from React until it has taken the page over; what they do by themselves they still do, so that until then
 * links and forms work as on a page without a script. Remix begins by waiting for the page's data, and a press in that
 * moment makes React take the page over at once, which it cannot, and give it up (its error 345).
 */
export function keepEventsUntilTaken(): void {
  for (const name of HURRYING) window.addEventListener(name, keepFromReact, { capture: true });
}

/** Within this the page is React's, as soon as it is shown. */
export function Taken({ children }: PropsWithChildren) {
  useLayoutEffect(() => {
    for (const name of HURRYING) window.removeEventListener(name, keepFromReact, { capture: true });
  }, []);
  return children;
}
