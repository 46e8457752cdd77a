import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { fieldId } from './field-id.ts';
import { useOutline } from './outline-context.tsx';

/** Up, down and away, for one thing of a row, the one `index` of those under the key `at`; each button says which thing it is about. */
export function PlaceButtons({ at, name, index, total, onMove, onRemove }: { at: string; name: string; index: number; total: number; onMove?: (to: number, focus: string) => void; onRemove?: () => void }) {
  const { readOnly } = useOutline();
  if (readOnly) return null;
  return (
    <div className="outline__places">
      {onMove && (
        <>
          <Tool id={buttonId(at, index, 'up')} label={t.moveUp(name)} off={index === 0} onPress={() => onMove(index - 1, buttonId(at, index - 1, 'up'))}>
            {t.up}
          </Tool>
          <Tool id={buttonId(at, index, 'down')} label={t.moveDown(name)} off={index >= total - 1} onPress={() => onMove(index + 1, buttonId(at, index + 1, 'down'))}>
            {t.down}
          </Tool>
        </>
      )}
      {onRemove && (
        <Tool id={buttonId(at, index, 'remove')} label={t.remove(name)} onPress={onRemove}>
          {t.removeShort}
        </Tool>
      )}
    </div>
  );
}

/** The id of a thing's button: where the focus goes on after the thing, or the one before it, has moved. */
export const buttonId = (at: string, index: number, button: 'up' | 'down' | 'remove'): string => fieldId(`${at}.${index}.${button}`);

function Tool({ id, label, off, onPress, children }: { id: string; label: string; off?: boolean; onPress: () => void; children: string }) {
  return (
    <button type="button" id={id} className="outline__tool" aria-label={label} title={label} aria-disabled={off} onClick={() => !off && onPress()}>
      {children}
    </button>
  );
}
