import { Fragment } from 'react';

/** A sentence in which names stand between backticks, as those of the domain do. */
export function InlineCode({ text }: { text: string }) {
  return text.split('`').map((piece, i) => (i % 2 === 0 ? <Fragment key={i}>{piece}</Fragment> : <code key={i}>{piece}</code>));
}
