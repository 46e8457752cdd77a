import { InlineCode } from '#app/components/studio/inline-code.tsx';
import type { ReactNode } from 'react';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { fieldId } from './field-id.ts';
import { useOutline } from './outline-context.tsx';

export interface FramedField {
  /** Names the field within its form, such as `choice.0.to`; its id, and what is wrong with it, go by this. */
  at: string;
  label: string;
  hint?: string | undefined;
}

/** What wires a control to its label, its hint and what is wrong with it. */
export interface Wiring {
  id: string;
  className: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** A label with its control, hint, refusal and problems. */
export function FieldFrame({ at, label, hint, refused, inline, children }: FramedField & { refused?: string | undefined; inline?: boolean; children: (wired: Wiring) => ReactNode }) {
  const { problemsAt } = useOutline();
  const id = fieldId(at);
  // What a field finds wrong by itself need not be told again when it has been checked.
  const problems = problemsAt(at).filter((problem) => problem.message !== refused);
  const wrong = refused !== undefined || problems.some((problem) => problem.severity === 'error');
  const described = [hint && `${id}-hint`, (refused !== undefined || problems.length > 0) && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className={inline ? 'field outline__field outline__field--inline' : 'field outline__field'}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, className: 'field__input', 'aria-invalid': wrong || undefined, 'aria-describedby': described || undefined })}
      {(refused !== undefined || problems.length > 0) && (
        <div id={`${id}-wrong`} className="outline__wrong">
          {refused !== undefined && (
            <p className="field__error">
              <span>
                <InlineCode text={refused} />
              </span>
            </p>
          )}
          {problems.map(({ severity, message }, index) => (
            <p key={index} className={severity === 'error' ? 'field__error' : 'outline__warning'}>
              {severity === 'warning' && <strong>{t.severity.warning}: </strong>}
              <span>
                <InlineCode text={message} />
              </span>
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
