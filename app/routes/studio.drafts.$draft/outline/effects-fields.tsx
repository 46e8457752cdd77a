import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { flagsIn, isPlain, meterEffect, withFlags, withMeterEffect, type MeterEffect } from './effect-words.ts';
import { NumberField } from './number-field.tsx';
import { useOutline } from './outline-context.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

const HOWS = ['add', 'take', 'set'] as const;

/** What happens to meters and flags; effects that fields cannot show stand as they are written. */
export function EffectsFields({ at, effects, onCommit }: { at: string; effects: string; onCommit: (effects: string, coalesce?: string) => string | undefined }) {
  const { meters, flags } = useOutline();
  const ids = meters.map((meter) => meter.id);
  if (!isPlain(effects, ids)) return <TextField at={at} label={t.effects.written} hint={t.effects.writtenHint} value={effects} onCommit={onCommit} names={[...ids, ...flags.map((flag) => `set:${flag}`)]} />;
  return (
    <>
    <div className="outline__grid">
      {meters.map(({ id, name }) => {
        const effect = meterEffect(effects, id);
        const set = (changed: MeterEffect | undefined, coalesce?: string) => onCommit(withMeterEffect(effects, id, changed), coalesce);
        return (
          <div key={id} className="outline__pair">
            <SelectField
              at={`${at}.${id}`}
              label={name}
              value={effect?.how ?? ''}
              options={[{ value: '', label: t.effects.none }, ...HOWS.map((how) => ({ value: how, label: t.effects[how] }))]}
              onCommit={(value) => {
                const how = HOWS.find((one) => one === value);
                return set(how && { how, amount: effect?.amount ?? 1 });
              }}
            />
            {effect && <NumberField at={`${at}.${id}.amount`} label={t.effects.amount(name)} value={effect.amount} {...(effect.how === 'set' ? {} : { min: 0 })} onCommit={(amount, coalesce) => set({ ...effect, amount }, coalesce)} />}
          </div>
        );
      })}
    </div>
    <div className="outline__grid outline__grid--wide">
      {(['set', 'unset'] as const).map((how) => (
        <TextField
          key={how}
          at={`${at}.${how}`}
          label={how === 'set' ? t.effects.sets : t.effects.unsets}
          hint={t.effects.flagsHint}
          value={flagsIn(effects, how).join(' ')}
          whole
          names={flags}
          onCommit={(words, coalesce) => onCommit(withFlags(effects, how, words.split(/[\s,]+/).filter((word) => word !== '')), coalesce)}
        />
      ))}
    </div>
    </>
  );
}
