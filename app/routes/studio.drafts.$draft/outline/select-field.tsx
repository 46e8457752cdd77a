import { useState } from 'react';
import { FieldFrame, type FramedField } from './field-frame.tsx';
import { useOutline } from './outline-context.tsx';

export interface SelectFieldProps extends FramedField {
  value: string;
  options: readonly { value: string; label: string }[];
  onCommit: (value: string) => string | undefined;
}

/** A choice among few; a value that is none of them is shown as it stands. */
export function SelectField({ at, label, hint, value, options, onCommit }: SelectFieldProps) {
  const { readOnly } = useOutline();
  const [refused, setRefused] = useState<string>();
  const known = options.some((option) => option.value === value);
  return (
    <FieldFrame at={at} label={label} hint={hint} refused={refused}>
      {(wired) => (
        <select {...wired} value={value} disabled={readOnly} onChange={({ target }) => setRefused(onCommit(target.value))}>
          {!known && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
