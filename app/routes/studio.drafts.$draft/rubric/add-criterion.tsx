import { useState } from 'react';
import type { FormEvent } from 'react';
import { Field } from '#app/components/field.tsx';
import { addCriterion } from '#app/domain/rubric/edit/add-criterion.ts';
import type { Scale } from '#app/domain/rubric/model.ts';
import { rubricText as t } from '#app/messages/studio/en-rubric.ts';
import { useStudioStore } from '../studio-context.tsx';
import { SelectValue } from './select-value.tsx';
import { useRubricEdit } from './use-rubric-edit.ts';

/** Adds a criterion after the last. */
export function AddCriterion({ ids }: { ids: readonly string[] }) {
  const store = useStudioStore();
  const edit = useRubricEdit();
  const [name, setName] = useState('');
  const [id, setId] = useState('');
  const [scale, setScale] = useState<Scale>('levels');
  const [refused, setRefused] = useState<string>();

  function submit(event: FormEvent) {
    event.preventDefault();
    const wanted = id.trim();
    const why = edit(t.labels.add(name.trim() || wanted), (source) => addCriterion(source, { id: wanted, name: name.trim() || wanted, about: '', scale, rater: 'self' }));
    setRefused(why);
    if (why !== undefined) return;
    store.getState().say(t.add.done(name.trim() || wanted));
    setName('');
    setId('');
    requestAnimationFrame(() => document.getElementById(`criterion-${ids.length}`)?.focus());
  }

  return (
    <form className="form form--wide rubric__add" aria-labelledby="rubric-add" onSubmit={submit}>
      <h3 id="rubric-add">{t.add.title}</h3>
      <Field id="rubric-add-id" label={t.id} error={refused} autoComplete="off" value={id} onChange={(event) => setId(event.target.value)} />
      <Field id="rubric-add-name" label={t.criterionName} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      <SelectValue
        id="rubric-add-scale"
        label={t.scale}
        value={scale}
        options={[
          { value: 'levels', label: t.scales.levels },
          { value: 'done', label: t.scales.done },
        ]}
        readOnly={false}
        choose={(value) => {
          setScale(value as Scale);
          return undefined;
        }}
      />
      <div>
        <button className="button">{t.add.submit}</button>
      </div>
    </form>
  );
}
