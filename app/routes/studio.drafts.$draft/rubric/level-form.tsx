import { useState } from 'react';
import { addExample } from '#app/domain/rubric/edit/add-example.ts';
import { removeExample } from '#app/domain/rubric/edit/remove-example.ts';
import { rubricText as t } from '#app/messages/studio/en-rubric.ts';
import type { CriterionReading } from './read-rubric-form.ts';
import { useRubricEdit } from './use-rubric-edit.ts';
import { ValueField } from './value-field.tsx';

interface LevelFormProps {
  /** The criterion's. */
  index: number;
  level: number;
  word: string;
  criterion: CriterionReading;
  readOnly: boolean;
}

/** One level of a criterion: its descriptor, and example replies that show it. */
export function LevelForm({ index, level, word, criterion, readOnly }: LevelFormProps) {
  const edit = useRubricEdit();
  const [refused, setRefused] = useState<string>();
  const examples = criterion.examples.filter((example) => example.level === level);

  function add() {
    setRefused(edit(t.labels.add(t.examples), (source) => addExample(source, index, { level, text: t.exampleStart })));
    focusOn(`rubric-criteria-${index}-examples-${criterion.examples.length}-text`);
  }

  function remove(example: number) {
    setRefused(edit(t.labels.remove(t.examples), (source) => removeExample(source, index, example)));
    focusOn(addId);
  }

  const addId = `rubric-criteria-${index}-add-${level}`;
  return (
    <fieldset className="rubric__level">
      <legend className="field__label">{t.level(word)}</legend>
      <ValueField path={['criteria', index, 'descriptors', level]} label={t.descriptor} value={criterion.descriptors[level] ?? ''} readOnly={readOnly} kind="words" />
      {examples.map((example, n) => (
        <div key={example.index} className="rubric__example">
          <ValueField path={['criteria', index, 'examples', example.index, 'text']} label={t.example(n + 1)} value={example.text} readOnly={readOnly} kind="words" />
          {!readOnly && (
            <button type="button" className="button button--text" aria-label={t.removeExample(n + 1, word)} onClick={() => remove(example.index)}>
              {t.remove}
            </button>
          )}
        </div>
      ))}
      {!readOnly && (
        <button id={addId} type="button" className="button button--text" aria-label={t.addExampleTo(word)} onClick={add}>
          {t.addExample}
        </button>
      )}
      {refused && (
        <p className="field__error" role="alert">
          {refused}
        </p>
      )}
    </fieldset>
  );
}

/** After the form has shown the change. */
function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
