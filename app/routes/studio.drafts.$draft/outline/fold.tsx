import { InlineCode } from '#app/components/studio/inline-code.tsx';
import type { ReactNode } from 'react';
import { fieldId } from './field-id.ts';
import { useOutline } from './outline-context.tsx';

/** Fields folded away under their name and what they now say, marked when something is wrong inside. With `tells` the problems are told here and not at a field. */
export function Fold({ at, name, now, tells, children }: { at: string; name: string; now: string; tells?: boolean; children: ReactNode }) {
  const { problemsAt } = useOutline();
  const wrong = problemsAt(at).length > 0;
  return (
    <details className="outline__fold" id={fieldId(`${at}.fold`)}>
      <summary>
        <span className="outline__fold-name">{name}</span>
        <span className="outline__fold-now">
          {wrong && <strong aria-hidden="true">! </strong>}
          {now}
        </span>
      </summary>
      <div className="outline__folded">
        {tells && problemsAt(at).map(({ message }, index) => <p key={index} className="outline__warning"><InlineCode text={message} /></p>)}
        {children}
      </div>
    </details>
  );
}
