import { renamePart } from '#app/domain/scenario/edit/rename-part.ts';
import { setPart } from '#app/domain/scenario/edit/set-part.ts';
import type { PartFields } from '#app/domain/scenario/edit/fields.ts';
import type { PartReading } from '#app/domain/scenario/edit/read-part.ts';
import type { SheetPart } from '#app/domain/scenario/edit/sheet.ts';
import { valueOf } from '#app/domain/scenario/edit/syntax.ts';
import { OUTCOMES } from '#app/domain/scenario/model.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useStudioStore } from '../studio-context.tsx';
import { DecisionForm } from './decision-form.tsx';
import { LinesForm } from './lines-form.tsx';
import { useOutline } from './outline-context.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { useEdit } from './use-edit.ts';

/** The fields of a scene or an ending. */
export function PartForm({ part, reading }: { part: SheetPart; reading: PartReading }) {
  const { sheet } = useOutline();
  const store = useStudioStore();
  const edit = useEdit();
  const { syntax } = reading;
  const name = t.part.named(part.kind, part.id);
  const set = (fields: PartFields, coalesce?: string) => edit(t.step.edit(name), (now) => setPart(now, part.id, fields), coalesce);
  // Where a new choice leads until its writer says: to what comes next.
  const next = sheet.parts[part.index + 1]?.id ?? sheet.parts.find((one) => one.kind === 'Ending')?.id ?? part.id;
  return (
    <>
      <div className="outline__grid outline__grid--wide">
        <TextField
          at="part.id"
          label={t.part.id}
          hint={t.part.idHint}
          value={part.id}
          whole
          onCommit={(id) => {
            const refused = edit(t.step.rename(name), (now) => renamePart(now, part.id, id));
            if (refused === undefined) store.getState().select(id);
            return refused;
          }}
        />
        <TextField at="part.title" label={t.part.title} {...(part.kind === 'Scene' ? { hint: t.part.titleHint } : {})} value={valueOf(syntax.element, 'title')} onCommit={(title, coalesce) => set({ title }, coalesce)} />
        {part.kind === 'Ending' && (
          <SelectField
            at="part.outcome"
            label={t.part.outcome}
            value={valueOf(syntax.element, 'outcome')}
            options={OUTCOMES.map((outcome) => ({ value: outcome, label: t.list.outcome[outcome] }))}
            onCommit={(value) => {
              const outcome = OUTCOMES.find((one) => one === value);
              return outcome && set({ outcome });
            }}
          />
        )}
      </div>
      <LinesForm part={part.id} syntax={syntax} />
      {part.kind === 'Scene' && <DecisionForm scene={part.id} next={next} syntax={syntax} />}
    </>
  );
}
