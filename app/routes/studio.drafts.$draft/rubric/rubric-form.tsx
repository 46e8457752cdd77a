import { useMemo, useState } from 'react';
import { rubricText as t } from '#app/messages/studio/en-rubric.ts';
import { useStudio } from '../studio-context.tsx';
import { AddCriterion } from './add-criterion.tsx';
import { CriterionForm } from './criterion-form.tsx';
import { readRubricForm } from './read-rubric-form.ts';
import type { RubricFields } from './read-rubric-form.ts';
import { ValueField } from './value-field.tsx';

/** A rubric as a form: everything in it can be written here, and the source keeps its comments and its layout. */
export function RubricForm() {
  const source = useStudio((state) => state.source);
  const present = useMemo(() => readRubricForm(source), [source]);
  const [last, setLast] = useState(present);
  if (present && present !== last) setLast(present);
  const fields = present ?? last;
  return (
    <section className="rubric" aria-labelledby="rubric-heading">
      <h2 id="rubric-heading" className="visually-hidden">
        {t.title}
      </h2>
      <div role="status">{!present && <p>{fields ? t.readOnly : t.unreadable}</p>}</div>
      {fields && <Fields fields={fields} readOnly={!present} />}
    </section>
  );
}

function Fields({ fields, readOnly }: { fields: RubricFields; readOnly: boolean }) {
  const ids = fields.criteria.map(({ id }) => id);
  return (
    <>
      <div className="form form--wide">
        <ValueField path={['title']} label={t.name} value={fields.title} readOnly={readOnly} />
        <ValueField path={['about']} label={t.about} hint={t.aboutHint} value={fields.about} readOnly={readOnly} kind="words" />
        <ValueField path={['mastery']} label={t.mastery} hint={t.masteryHint} value={fields.mastery} readOnly={readOnly} kind="number" />
      </div>
      <h3>{t.criteria}</h3>
      <ol className="rubric__criteria">
        {fields.criteria.map((criterion, index) => (
          <CriterionForm key={index} criterion={criterion} index={index} count={fields.criteria.length} until={fields.criteria[index + 1]?.line ?? Infinity} readOnly={readOnly} />
        ))}
      </ol>
      {!readOnly && <AddCriterion ids={ids} />}
    </>
  );
}
