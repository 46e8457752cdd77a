import { useId, type KeyboardEvent } from 'react';
import { completedWith } from './completed-with.ts';
import { FieldFrame, type FramedField } from './field-frame.tsx';
import { useOutline } from './outline-context.tsx';
import { useDraft } from './use-draft.ts';

export interface TextFieldProps extends FramedField {
  value: string;
  /** Takes the words into the document; what comes back is why it refused. `coalesce` binds one visit's typing together. */
  onCommit: (words: string, coalesce: string) => string | undefined;
  multiline?: boolean;
  /** Names, which take effect as a whole: on Enter or when the field is left, and not letter by letter. */
  whole?: boolean;
  /** Names to complete, the last word at a time. */
  names?: readonly string[];
  /** What is wrong with words that are taken all the same, such as a condition that is not finished. */
  judge?: (words: string) => string | undefined;
}

/** A field of words. It keeps what is typed as it is typed, and follows the document when nobody types. */
export function TextField({ at, label, hint, value, onCommit, multiline, whole, names, judge }: TextFieldProps) {
  const { readOnly } = useOutline();
  const list = useId();
  const draft = useDraft(value, onCommit);
  const finish = () => {
    if (whole && draft.shown !== value) draft.commit(draft.shown.trim());
    draft.leave();
  };
  const control = {
    value: draft.shown,
    readOnly,
    onFocus: draft.enter,
    onBlur: finish,
    onChange: ({ target }: { target: { value: string } }) => (whole ? draft.type(target.value) : draft.commit(target.value)),
  };
  return (
    <FieldFrame at={at} label={label} hint={hint} refused={draft.refused ?? judge?.(draft.shown)}>
      {(wired) =>
        multiline ? (
          <textarea {...wired} {...control} rows={2} />
        ) : (
          <>
            <input
              {...wired}
              {...control}
              autoComplete="off"
              {...(names && draft.inside ? { list } : {})}
              {...(whole || names ? { spellCheck: false, autoCapitalize: 'none' } : {})}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key === 'Enter' && whole && draft.shown !== value) draft.commit(draft.shown.trim());
              }}
            />
            {names && draft.inside && (
              <datalist id={list}>
                {completedWith(draft.shown, names).map((option) => (
                  <option key={option} value={option} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </FieldFrame>
  );
}
