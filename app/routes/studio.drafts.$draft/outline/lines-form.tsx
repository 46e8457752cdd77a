import { useCallback, useEffect, useRef } from 'react';
import { addLine } from '#app/domain/scenario/edit/add-line.ts';
import type { NewLine } from '#app/domain/scenario/edit/fields.ts';
import { moveLine } from '#app/domain/scenario/edit/move-line.ts';
import { removeLine } from '#app/domain/scenario/edit/remove-line.ts';
import type { Syntax } from '#app/domain/scenario/edit/syntax.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useStudio } from '../studio-context.tsx';
import { fieldId } from './field-id.ts';
import { LineForm } from './line-form.tsx';
import { useOutline } from './outline-context.tsx';
import { PictureUpload } from './picture-upload.tsx';
import { buttonId } from './place-buttons.tsx';

/** What a scene or an ending tells, line by line. */
export function LinesForm({ part, syntax }: { part: string; syntax: Syntax }) {
  const { readOnly, personas, act } = useOutline();
  const pictures = useStudio((studio) => studio.page.pictures);
  const { lines } = syntax;
  const add = (line: NewLine) => act(t.step.add(t.lines.named(lines.length + 1)), (sheet) => addLine(sheet, part, lines.length, line), { say: t.added(t.lines.named(lines.length + 1)), focus: fieldId(`line.${lines.length}.words`) });
  const [picture] = pictures;
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  const showNew = useCallback((fresh: { name: string; alt: string }) => latest.current({ kind: 'picture', src: fresh.name, text: fresh.alt }), []);
  return (
    <section className="outline__section" aria-labelledby="outline-lines">
      <h3 id="outline-lines" tabIndex={-1}>
        {t.lines.title}
      </h3>
      {lines.length === 0 && <p className="field__hint">{t.lines.none}</p>}
      {lines.map((line, index) => (
        <LineForm
          key={index}
          part={part}
          index={index}
          total={lines.length}
          line={line}
          onMove={(to, focus) => act(t.step.move(t.lines.named(index + 1)), (sheet) => moveLine(sheet, part, index, to), { say: t.moved(t.lines.named(index + 1), to + 1, lines.length), focus })}
          onRemove={() =>
            act(t.step.remove(t.lines.named(index + 1)), (sheet) => removeLine(sheet, part, index), {
              say: t.removed(t.lines.named(index + 1)),
              focus: lines.length > 1 ? buttonId('line', Math.min(index, lines.length - 2), 'remove') : 'outline-lines',
            })
          }
        />
      ))}
      {!readOnly && (
        <div className="outline__row">
          <button type="button" className="button button--quiet outline__small" onClick={() => add({ kind: 'said', by: personas[0]?.id ?? '', text: t.lines.newWords })}>
            {t.lines.addSaid}
          </button>
          <button type="button" className="button button--quiet outline__small" onClick={() => add({ kind: 'narration', text: t.lines.newWords })}>
            {t.lines.addNarration}
          </button>
          {picture && (
            <button type="button" className="button button--quiet outline__small" onClick={() => add({ kind: 'picture', src: picture.name, text: picture.alt })}>
              {t.lines.addPicture}
            </button>
          )}
        </div>
      )}
      {!readOnly && <PictureUpload onAdded={showNew} />}
    </section>
  );
}
