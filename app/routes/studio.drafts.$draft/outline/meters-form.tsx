import { addMeter } from '#app/domain/scenario/edit/add-meter.ts';
import type { MeterFields } from '#app/domain/scenario/edit/fields.ts';
import { removeMeter } from '#app/domain/scenario/edit/remove-meter.ts';
import { renameMeter } from '#app/domain/scenario/edit/rename-meter.ts';
import { setMeter } from '#app/domain/scenario/edit/set-meter.ts';
import type { Fields } from '#app/domain/scenario/front-matter.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { fieldId } from './field-id.ts';
import { freshId } from './fresh-id.ts';
import { NumberField } from './number-field.tsx';
import { useOutline } from './outline-context.tsx';
import { PlaceButtons, buttonId } from './place-buttons.tsx';
import { TextField } from './text-field.tsx';
import { useEdit } from './use-edit.ts';

const BOUNDS = ['start', 'min', 'max'] as const;

/** The numbers that the role-play keeps. */
export function MetersForm({ meters }: { meters: Fields['meters'] }) {
  const { readOnly, act } = useOutline();
  const edit = useEdit();
  const all = Object.entries(meters);
  const fresh = all.length === 0 ? 'trust' : freshId('meter', Object.keys(meters));
  return (
    <section className="outline__section" aria-labelledby="outline-meters">
      <h3 id="outline-meters" tabIndex={-1}>
        {t.about.meters}
      </h3>
      {all.map(([id, meter], index) => {
        const at = `meter.${index}`;
        const name = t.about.meterNamed(id);
        const set = (fields: Partial<MeterFields>, coalesce?: string) => edit(t.step.edit(name), (sheet) => setMeter(sheet, id, fields), coalesce);
        return (
          <fieldset key={index} className="outline__thing">
            <legend>{t.about.meter(meter.name ?? id)}</legend>
            <PlaceButtons
              at="meter"
              name={name}
              index={index}
              total={all.length}
              onRemove={() => act(t.step.remove(name), (sheet) => removeMeter(sheet, id), { say: t.removed(name), focus: all.length > 1 ? buttonId('meter', Math.min(index, all.length - 2), 'remove') : 'outline-meters' })}
            />
            <div className="outline__grid outline__grid--narrow">
              <TextField at={`${at}.id`} label={t.about.meterId} value={id} whole onCommit={(value, coalesce) => edit(t.step.rename(name), (sheet) => renameMeter(sheet, id, value), coalesce)} />
              <TextField at={`${at}.name`} label={t.about.meterName} value={meter.name ?? ''} onCommit={(value, coalesce) => set({ name: value }, coalesce)} />
              {BOUNDS.map((bound) => (
                <NumberField key={bound} at={`${at}.${bound}`} label={t.about[bound]} value={meter[bound]} onCommit={(value, coalesce) => set({ [bound]: value }, coalesce)} />
              ))}
            </div>
          </fieldset>
        );
      })}
      {!readOnly && (
        <div className="outline__row">
          <button
            type="button"
            className="button button--quiet outline__small"
            onClick={() =>
              act(t.step.add(t.about.meterNamed(fresh)), (sheet) => addMeter(sheet, { id: fresh, start: 3, min: 0, max: 10 }), { say: t.added(t.about.meterNamed(fresh)), focus: fieldId(`meter.${all.length}.id`) })
            }
          >
            {t.about.addMeter}
          </button>
        </div>
      )}
    </section>
  );
}
