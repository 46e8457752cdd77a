import { setLine } from '#app/domain/scenario/edit/set-line.ts';
import { valueOf, type LineSyntax } from '#app/domain/scenario/edit/syntax.ts';
import type { LineFields } from '#app/domain/scenario/edit/fields.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useStudio } from '../studio-context.tsx';
import { ConditionField } from './condition-field.tsx';
import { Fold } from './fold.tsx';
import { useOutline } from './outline-context.tsx';
import { PlaceButtons } from './place-buttons.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { useEdit } from './use-edit.ts';

export interface LineFormProps {
  part: string;
  index: number;
  total: number;
  line: LineSyntax;
  onMove: (to: number, focus: string) => void;
  onRemove: () => void;
}

/** One line: who says it, its words or its picture, and when it is shown. */
export function LineForm({ part, index, total, line, onMove, onRemove }: LineFormProps) {
  const { personas } = useOutline();
  const pictures = useStudio((studio) => studio.page.pictures);
  const edit = useEdit();
  const at = `line.${index}`;
  const by = line.element ? valueOf(line.element, 'by') : '';
  const when = line.element ? valueOf(line.element, 'when') : '';
  const src = line.element ? valueOf(line.element, 'src') : '';
  const set = (fields: LineFields, coalesce?: string) => edit(t.step.edit(`${t.lines.named(index + 1)}, ${part}`), (sheet) => setLine(sheet, part, index, fields), coalesce);
  return (
    <fieldset className="outline__thing">
      <legend>{t.lines.legend(index + 1, line.kind, personas.find((persona) => persona.id === by)?.name ?? by)}</legend>
      <PlaceButtons at="line" name={t.lines.named(index + 1)} index={index} total={total} onMove={onMove} onRemove={onRemove} />
      {line.kind === 'said' && (
        <SelectField at={`${at}.by`} label={t.lines.by} value={by} options={personas.map(({ id, name }) => ({ value: id, label: name }))} onCommit={(value) => set({ by: value })} />
      )}
      {line.kind === 'picture' && (
        <>
          <SelectField at={`${at}.src`} label={t.lines.src} value={src} options={pictures.map(({ name }) => ({ value: name, label: name }))} onCommit={(value) => set({ src: value })} />
          <img className="outline__picture" src={`/pictures/${src}`} alt={line.text} />
        </>
      )}
      <TextField at={`${at}.words`} label={line.kind === 'picture' ? t.lines.alt : t.lines.words} value={line.text} multiline onCommit={(text, coalesce) => set({ text }, coalesce)} />
      <Fold at={`${at}.when`} name={t.fold.condition} now={when || t.fold.always}>
        <ConditionField at={`${at}.when`} label={t.lines.when} value={when} onCommit={(value, coalesce) => set({ when: value }, coalesce)} />
      </Fold>
    </fieldset>
  );
}
