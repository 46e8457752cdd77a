import type { ComponentPropsWithoutRef } from 'react';

type SelectFieldProps = { id: string; label: string; hint?: string | undefined; error?: string | undefined; className?: string } & Omit<ComponentPropsWithoutRef<'select'>, 'id' | 'className'>;

/** A label with its list of choices, its hint above it and its mistake below it, as `Field` has them. */
export function SelectField({ label, hint, error, className = '', ...select }: SelectFieldProps) {
  const described = [hint && `${select.id}-hint`, error && `${select.id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`field ${className}`}>
      <label className="field__label" htmlFor={select.id}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${select.id}-hint`}>
          {hint}
        </p>
      )}
      <select {...select} className="field__input" aria-invalid={error ? true : undefined} aria-describedby={described || undefined} />
      {error && (
        <p className="field__error" id={`${select.id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
