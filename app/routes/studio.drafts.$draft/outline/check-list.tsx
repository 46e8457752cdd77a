import { useState } from 'react';
import { useOutline } from './outline-context.tsx';

export interface CheckListProps {
  legend: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onCommit: (chosen: string[]) => string | undefined;
}

/** Boxes of which any may be ticked. Those already chosen keep their order; a new one comes last. */
export function CheckList({ legend, hint, options, chosen, onCommit }: CheckListProps) {
  const { readOnly } = useOutline();
  const [refused, setRefused] = useState<string>();
  const unknown = chosen.filter((value) => !options.some((option) => option.value === value));
  return (
    <fieldset className="outline__checks" disabled={readOnly}>
      <legend className="field__label">{legend}</legend>
      {hint && <p className="field__hint">{hint}</p>}
      <div className="outline__boxes">
        {[...options, ...unknown.map((value) => ({ value, label: value }))].map(({ value, label }) => (
          <label key={value} className="outline__box">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) => setRefused(onCommit(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value)))}
            />
            {label}
          </label>
        ))}
      </div>
      {refused !== undefined && <p className="field__error">{refused}</p>}
    </fieldset>
  );
}
