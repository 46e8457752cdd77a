import { InlineCode } from './studio/inline-code.tsx';
import type { ComponentPropsWithoutRef } from 'react';

type Shared = { id: string; label: string; hint?: string | undefined; error?: string | undefined };
type Single = Shared & { multiline?: false } & Omit<ComponentPropsWithoutRef<'input'>, 'id'>;
type Multi = Shared & { multiline: true } & Omit<ComponentPropsWithoutRef<'textarea'>, 'id'>;

/**
 * A label with its input (or textarea, when `multiline`), its hint above it and its mistake below it,
 * wired so that a screen reader speaks all of them. Everything else goes to the control as given.
 */
export function Field({ label, hint, error, ...control }: Single | Multi) {
  const described = [hint && `${control.id}-hint`, error && `${control.id}-error`].filter(Boolean).join(' ');
  const wired = {
    className: 'field__input',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div className="field">
      <label className="field__label" htmlFor={control.id}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${control.id}-hint`}>
          {hint}
        </p>
      )}
      <Control {...control} {...wired} />
      {error && (
        <p className="field__error" id={`${control.id}-error`}>
          <span>
            <InlineCode text={error} />
          </span>
        </p>
      )}
    </div>
  );
}

function Control(props: Omit<Single, 'label'> | Omit<Multi, 'label'>) {
  if (props.multiline) {
    const { multiline: _, ...rest } = props;
    return <textarea {...rest} />;
  }
  const { multiline: _, ...rest } = props;
  return <input {...rest} />;
}
