import { addEnding } from '#app/domain/scenario/edit/add-ending.ts';
import { addScene } from '#app/domain/scenario/edit/add-scene.ts';
import { movePart } from '#app/domain/scenario/edit/move-part.ts';
import { removePart } from '#app/domain/scenario/edit/remove-part.ts';
import type { SheetPart } from '#app/domain/scenario/edit/sheet.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useStudioStore } from '../studio-context.tsx';
import { fieldId, focusLater } from './field-id.ts';
import { freshId } from './fresh-id.ts';
import { useOutline } from './outline-context.tsx';
import { PlaceButtons } from './place-buttons.tsx';
import { rowId } from './row-id.ts';

/** The id of the form's heading, to which the focus goes when a part is opened. */
export const TITLE_ID = 'outline-title';

/** The name of the part that is open, and what can be done with the whole of it. */
export function PartHead({ part }: { part: SheetPart }) {
  const { sheet, readOnly, places, act } = useOutline();
  const store = useStudioStore();
  const { parts, source } = sheet;
  const name = t.part.named(part.kind, part.id);
  const add = (kind: 'Scene' | 'Ending') => {
    const id = freshId(kind === 'Scene' ? 'scene' : 'ending', places);
    const added = t.part.named(kind, id);
    act(t.step.add(added), (now) => (kind === 'Scene' ? addScene(now, { id, after: part.id }) : addEnding(now, { id, title: t.part.newTitle, outcome: 'mixed', after: part.id })), { say: t.added(added), select: id, focus: fieldId('part.id') });
  };
  return (
    <header className="outline__head">
      <p className="kicker">{t.place(part.kind, part.index + 1, parts.length)}</p>
      <h2 id={TITLE_ID} tabIndex={-1}>
        {part.title || part.id}
      </h2>
      <div className="outline__row">
        <PlaceButtons
          at="part"
          name={name}
          index={part.index}
          total={parts.length}
          onMove={(to) => act(t.step.move(name), (now) => movePart(now, part.id, to), { say: t.moved(name, to + 1, parts.length), focus: fieldId(`part.${to}.${to < part.index ? 'up' : 'down'}`) })}
          onRemove={() => {
            const next = parts[part.index + 1] ?? parts[part.index - 1];
            act(t.step.remove(name), (now) => removePart(now, part.id), { say: t.removed(name), select: next?.id ?? '', focus: rowId(next ? Math.min(part.index, parts.length - 2) : -1) });
          }}
        />
        {!readOnly && (
          <>
            <button type="button" className="outline__tool" onClick={() => add('Scene')}>
              {t.addAfter.Scene}
            </button>
            <button type="button" className="outline__tool" onClick={() => add('Ending')}>
              {t.addAfter.Ending}
            </button>
          </>
        )}
        <button
          type="button"
          className="outline__tool"
          onClick={() => {
            const { line, column } = source.placeAt(part.start);
            store.getState().goTo(line, column);
          }}
        >
          {t.inSource}
        </button>
        <button type="button" className="outline__tool" onClick={() => focusLater(rowId(part.index))}>
          {t.list.back}
        </button>
      </div>
    </header>
  );
}
