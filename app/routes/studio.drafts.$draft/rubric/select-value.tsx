import { useState } from 'react';

interface SelectValueProps {
  id: string;
  label: string;
  value: string;
  options: { value: string; label: string }[];
  readOnly: boolean;
  /** Says why it is refused, if it is. */
  choose: (value: string) => string | undefined;
}

/** One of a few values. One that is none of them is shown as it stands. */
export function SelectValue({ id, label, value, options, readOnly, choose }: SelectValueProps) {
  const [refused, setRefused] = useState<string>();
  const known = options.some((option) => option.value === value);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field__input"
        value={value}
        disabled={readOnly}
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? `${id}-error` : undefined}
        onChange={({ target }) => setRefused(choose(target.value))}
      >
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {refused && (
        <p className="field__error" id={`${id}-error`}>
          {refused}
        </p>
      )}
    </div>
  );
}
