import { Field } from '#app/components/field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { assignmentsText as t } from '#app/messages/manage/en-assignments.ts';
import type { Target } from '#app/services/manage/assignments.server.ts';

interface WhoFieldProps {
  cohorts: { id: string; name: string }[];
  teams: { id: string; name: string }[];
  jobs: boolean;
  target: Target;
  who: string;
  error: string | undefined;
}

/** For whom: the style sheet shows the one control that belongs to what is chosen. */
export function WhoField({ cohorts, teams, jobs, target, who, error }: WhoFieldProps) {
  const targets: Target[] = ['cohort', 'team', 'person', ...(jobs ? (['job'] as const) : [])];
  const of = (one: Target) => ({ id: one, name: one, label: t.target[one], hint: t.targetHint[one], error: one === target ? error : undefined, defaultValue: one === target ? who : '' });
  return (
    <fieldset className="assign__who">
      <legend className="field__label">{t.whom}</legend>
      <div className="options">
        {targets.map((one) => (
          <label key={one} className="option">
            <input type="radio" name="target" value={one} defaultChecked={one === target} />
            <span className="option__word">{t.target[one]}</span>
          </label>
        ))}
      </div>
      <SelectField {...of('cohort')} className="assign__cohort">
        <Names of={cohorts} />
      </SelectField>
      <SelectField {...of('team')} className="assign__team">
        <Names of={teams} />
      </SelectField>
      <div className="assign__person field">
        <Field {...of('person')} type="email" autoComplete="off" />
      </div>
      {jobs && (
        <div className="assign__job field">
          <Field {...of('job')} autoComplete="off" maxLength={120} />
        </div>
      )}
    </fieldset>
  );
}

const Names = ({ of }: { of: { id: string; name: string }[] }) => (
  <>
    <option value="">{t.choose}</option>
    {of.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </>
);
