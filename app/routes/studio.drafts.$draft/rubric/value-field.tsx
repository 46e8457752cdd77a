import { setRubricValue } from '#app/domain/rubric/edit/set-rubric-value.ts';
import { rubricText as t } from '#app/messages/studio/en-rubric.ts';
import { useDraft } from '../outline/use-draft.ts';
import { useRubricEdit } from './use-rubric-edit.ts';

interface ValueFieldProps {
  /** Where the value stands in the rubric. */
  path: readonly (string | number)[];
  label: string;
  hint?: string;
  value: string;
  readOnly: boolean;
  /** A number is checked to be one; `optional` takes the key away when the field is empty. */
  kind?: 'line' | 'words' | 'number';
  optional?: boolean;
}

/** One value of a rubric. What is typed stays in the field while it is typed there; what is refused says so below it. */
export function ValueField({ path, label, hint, value, readOnly, kind = 'line', optional = false }: ValueFieldProps) {
  const edit = useRubricEdit();
  const id = `rubric-${path.join('-')}`;
  const draft = useDraft(value, (words, coalesce) => {
    if (optional && words.trim() === '') return edit(t.labels.set(label), (source) => setRubricValue(source, path, null), coalesce);
    if (kind === 'number' && !/^\d+(?:\.\d+)?$/.test(words.trim())) return t.number;
    return edit(t.labels.set(label), (source) => setRubricValue(source, path, kind === 'number' ? Number(words) : words), coalesce);
  });
  const described = [hint && `${id}-hint`, draft.refused && `${id}-error`].filter(Boolean).join(' ');
  const wired = {
    id,
    className: 'field__input',
    value: draft.shown,
    readOnly,
    'aria-invalid': draft.refused ? true : undefined,
    'aria-describedby': described || undefined,
    onFocus: draft.enter,
    onBlur: draft.leave,
  };
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {kind === 'words' ? (
        <textarea {...wired} rows={2} onChange={({ target }) => draft.commit(target.value)} />
      ) : (
        <input {...wired} autoComplete="off" inputMode={kind === 'number' ? 'decimal' : undefined} onChange={({ target }) => draft.commit(target.value)} />
      )}
      {draft.refused && (
        <p className="field__error" id={`${id}-error`}>
          {draft.refused}
        </p>
      )}
    </div>
  );
}
