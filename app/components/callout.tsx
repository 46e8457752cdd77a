import type { ReactNode } from 'react';
import { useMessages } from '#app/messages/use-messages.ts';

export type CalloutKind = 'note' | 'story' | 'try' | 'research';

/** An aside in a lesson; its kind stands over it as a word. */
export function Callout({ kind, title, children }: { kind: CalloutKind; title?: string; children: ReactNode }) {
  const word = useMessages().lesson.callout[kind];
  return (
    <aside className={`callout callout--${kind}`} aria-label={title ? `${word}: ${title}` : word}>
      <p className="callout__kind">{word}</p>
      {title && <p className="callout__title">{title}</p>}
      <div className="callout__body">{children}</div>
    </aside>
  );
}
