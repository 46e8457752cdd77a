import type { ReactNode } from 'react';
import { useMessages } from '#app/messages/use-messages.ts';

/** Two replies to the same words, side by side where there is room. `client` is what the client said. */
export function Compare({ client, children }: { client?: string; children: ReactNode }) {
  const m = useMessages();
  return (
    <div className="compare">
      {client && (
        <div className="compare__said">
          <p className="compare__label">{m.lesson.client}</p>
          <blockquote>{client}</blockquote>
        </div>
      )}
      {children}
    </div>
  );
}

/** The reply that does not do it; `note` says what goes wrong. */
export function Weak(props: { note?: string; children: ReactNode }) {
  return <Side kind="weak" word={useMessages().lesson.weak} drawing="M2 2 12 12M12 2 2 12" {...props} />;
}

/** The reply that does; `note` says how. */
export function Strong(props: { note?: string; children: ReactNode }) {
  return <Side kind="strong" word={useMessages().lesson.strong} drawing="M1 7.5 5 12 13 1.5" {...props} />;
}

function Side(props: { kind: 'weak' | 'strong'; word: string; drawing: string; note?: string; children: ReactNode }) {
  return (
    <div className={`compare__side compare__side--${props.kind}`}>
      <p className="compare__label">
        <svg className="compare__mark" viewBox="0 0 14 14" aria-hidden="true">
          <path d={props.drawing} />
        </svg>
        {props.word}
      </p>
      <div className="compare__words">{props.children}</div>
      {props.note && <p className="compare__note">{props.note}</p>}
    </div>
  );
}
