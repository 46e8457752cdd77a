import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { FieldFrame, type FramedField } from './field-frame.tsx';
import { useOutline } from './outline-context.tsx';
import { useDraft } from './use-draft.ts';

export interface NumberFieldProps extends FramedField {
  value: number | undefined;
  min?: number;
  max?: number;
  onCommit: (value: number, coalesce: string) => string | undefined;
}

/** A field for a whole number; anything else stays in the field and is not taken. */
export function NumberField({ at, label, hint, value, min, max, onCommit }: NumberFieldProps) {
  const { readOnly } = useOutline();
  const draft = useDraft(value === undefined ? '' : String(value), (words, coalesce) => (/^-?\d{1,6}$/.test(words.trim()) ? onCommit(Number(words), coalesce) : t.field.wholeNumber));
  return (
    <FieldFrame at={at} label={label} hint={hint} refused={draft.refused}>
      {(wired) => (
        <input
          {...wired}
          type="number"
          inputMode="numeric"
          step={1}
          min={min}
          max={max}
          value={draft.shown}
          readOnly={readOnly}
          onFocus={draft.enter}
          onBlur={draft.leave}
          onChange={({ target }) => draft.commit(target.value)}
        />
      )}
    </FieldFrame>
  );
}
