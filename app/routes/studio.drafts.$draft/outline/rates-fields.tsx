import { en } from '#app/messages/en.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useOutline } from './outline-context.tsx';
import { SelectField } from './select-field.tsx';
import { rateOf, withRate } from './with-rate.ts';

/** The level of a choice on each criterion of the scenario's rubrics. */
export function RatesFields({ at, rates, onCommit }: { at: string; rates: string; onCommit: (rates: string) => string | undefined }) {
  const { criteria } = useOutline();
  if (criteria.length === 0) return <p className="field__hint">{t.rates.noCriteria}</p>;
  return (
    <div className="outline__grid">
      {criteria.map(({ id, name, scale }) => (
        <SelectField
          key={id}
          at={`${at}.${id}`}
          label={name}
          value={String(rateOf(rates, id) ?? '')}
          options={[{ value: '', label: t.rates.none }, ...en.levels[scale].map((label, level) => ({ value: String(level), label }))]}
          onCommit={(value) => onCommit(withRate(rates, id, value === '' ? undefined : Number(value)))}
        />
      ))}
    </div>
  );
}
