import { InlineCode } from '#app/components/studio/inline-code.tsx';
import { moveCriterion } from '#app/domain/rubric/edit/move-criterion.ts';
import { removeCriterion } from '#app/domain/rubric/edit/remove-criterion.ts';
import { setRubricValue } from '#app/domain/rubric/edit/set-rubric-value.ts';
import { setScale } from '#app/domain/rubric/edit/set-scale.ts';
import type { Scale } from '#app/domain/rubric/model.ts';
import { CRITERIA, STEPS } from '#app/domain/rubric/appraise/scorer/model.ts';
import { rubricText as t } from '#app/messages/studio/en-rubric.ts';
import { useState } from 'react';
import { useStudio, useStudioStore } from '../studio-context.tsx';
import { LevelForm } from './level-form.tsx';
import type { CriterionReading } from './read-rubric-form.ts';
import { SelectValue } from './select-value.tsx';
import { useRubricEdit } from './use-rubric-edit.ts';
import { ValueField } from './value-field.tsx';

interface CriterionFormProps {
  criterion: CriterionReading;
  index: number;
  count: number;
  /** The line at which the next criterion begins. */
  until: number;
  readOnly: boolean;
}

/** One criterion: its name and scale, who rates it, and each level with its descriptor and example replies. */
export function CriterionForm({ criterion, index, count, until, readOnly }: CriterionFormProps) {
  const store = useStudioStore();
  const edit = useRubricEdit();
  const [refused, setRefused] = useState<string>();
  const title = criterion.name || criterion.id;
  const at = ['criteria', index] as const;
  const words = t.levels[criterion.scale];

  function move(to: number) {
    const why = edit(t.labels.move(title), (source) => moveCriterion(source, index, to));
    setRefused(why);
    if (why !== undefined) return;
    store.getState().say(t.moved(title, to + 1));
    focusOn(to);
  }

  function remove() {
    const why = edit(t.labels.remove(title), (source) => removeCriterion(source, index));
    setRefused(why);
    if (why !== undefined) return;
    store.getState().say(t.removed(title));
    focusOn(Math.max(0, index - 1));
  }

  return (
    <li className="rubric__criterion">
      <h4 id={`criterion-${index}`} tabIndex={-1}>
        {t.criterion(index + 1, title)}
      </h4>
      <Problems from={criterion.line} until={until} />
      {!readOnly && (
        <div className="row">
          <button type="button" className="button button--quiet" aria-disabled={index === 0 || undefined} aria-label={t.of(t.moveUp, title)} onClick={() => index > 0 && move(index - 1)}>
            {t.moveUp}
          </button>
          <button type="button" className="button button--quiet" aria-disabled={index === count - 1 || undefined} aria-label={t.of(t.moveDown, title)} onClick={() => index < count - 1 && move(index + 1)}>
            {t.moveDown}
          </button>
          <button type="button" className="button button--quiet" aria-label={t.of(t.remove, title)} onClick={remove}>
            {t.remove}
          </button>
        </div>
      )}
      {refused && (
        <p className="field__error" role="alert">
          {refused}
        </p>
      )}
      <div className="rubric__grid">
        <ValueField path={[...at, 'name']} label={t.criterionName} value={criterion.name} readOnly={readOnly} />
        <ValueField path={[...at, 'id']} label={t.id} hint={t.idHint} value={criterion.id} readOnly={readOnly} />
        <ValueField path={[...at, 'about']} label={t.criterionAbout} hint={t.aboutHint} value={criterion.about} readOnly={readOnly} kind="words" />
        <ValueField path={[...at, 'weight']} label={t.weight} hint={t.weightHint} value={criterion.weight} readOnly={readOnly} kind="number" optional />
        <SelectValue
          id={`rubric-criteria-${index}-scale`}
          label={t.scale}
          value={criterion.scale}
          options={[
            { value: 'levels', label: t.scales.levels },
            { value: 'done', label: t.scales.done },
          ]}
          readOnly={readOnly}
          choose={(value) => edit(t.labels.set(title), (source) => setScale(source, index, value as Scale))}
        />
        <SelectValue
          id={`rubric-criteria-${index}-rater`}
          label={t.rater}
          value={criterion.rater}
          options={ratersFor(criterion.scale)}
          readOnly={readOnly}
          choose={(value) => edit(t.labels.set(title), (source) => setRubricValue(source, [...at, 'rater'], value))}
        />
      </div>
      <div className="rubric__levels">
        {words.map((word, level) => (
          <LevelForm key={`${criterion.scale} ${level}`} index={index} level={level} word={word} criterion={criterion} readOnly={readOnly} />
        ))}
      </div>
    </li>
  );
}

/** Who can rate a criterion of this scale: the scorer knows each of its own by one scale only. */
function ratersFor(scale: Scale): { value: string; label: string }[] {
  const local = CRITERIA.filter((name) => STEPS.has(name) === (scale === 'done'));
  return [
    { value: 'self', label: t.raters.self },
    { value: 'trainer', label: t.raters.trainer },
    ...local.map((name) => ({ value: `local:${name}`, label: t.raters.local(name) })),
  ];
}

/** After the form has shown the change. */
function focusOn(index: number): void {
  requestAnimationFrame(() => document.getElementById(`criterion-${index}`)?.focus());
}

function Problems({ from, until }: { from: number; until: number }) {
  const checked = useStudio((state) => state.checked);
  const own = checked?.problems.filter(({ line }) => line >= from && line < until) ?? [];
  return own.map(({ severity, message }, key) => (
    <p key={key} className={severity === 'error' ? 'field__error' : 'rubric__warning'}>
      {severity === 'warning' && <strong>{t.severities.warning}: </strong>}
      <span>
        <InlineCode text={message} />
      </span>
    </p>
  ));
}
