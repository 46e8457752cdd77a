import { memo, type KeyboardEvent } from 'react';
import type { Outcome } from '#app/domain/scenario/model.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { rowId } from './row-id.ts';

export interface PartRowProps {
  /** -1 is the front matter. */
  index: number;
  kind: 'Scene' | 'Ending' | undefined;
  id: string;
  title: string;
  words: string;
  outcome: Outcome | undefined;
  twin: boolean;
  errors: number;
  warnings: number;
  open: boolean;
  /** Whether Tab comes to this row. */
  reached: boolean;
  place: number;
  total: number;
  onOpen: (index: number) => void;
  onKey: (event: KeyboardEvent, index: number) => void;
}

/** One row of the list. It is drawn anew only when something in it has changed, for there may be a thousand. */
export const PartRow = memo(function PartRow({ index, kind, id, title, words, outcome, twin, errors, warnings, open, reached, place, total, onOpen, onKey }: PartRowProps) {
  return (
    <li className="outline__row-item" aria-setsize={total} aria-posinset={place} data-kind={kind}>
      <button
        type="button"
        id={rowId(index)}
        className="outline__open"
        aria-current={open ? 'true' : undefined}
        tabIndex={reached ? 0 : -1}
        onClick={() => onOpen(index)}
        onKeyDown={(event) => onKey(event, index)}
      >
        <span className="outline__row-title">{title || id || t.list.untitled}</span>
        <span className="outline__row-facts">
          {kind && (kind === 'Ending' ? `${t.list.ending}${outcome ? `: ${t.list.outcome[outcome]}` : ''}` : index === 0 ? `${t.list.scene}, ${t.list.start}` : t.list.scene)}
          {kind && title && id && <code> {id}</code>}
        </span>
        {words && <span className="outline__row-words">{words}</span>}
        {twin && <span className="outline__row-wrong">{t.list.twin}</span>}
        {errors + warnings > 0 && <span className="outline__row-wrong">{t.list.problems(errors, warnings)}</span>}
      </button>
    </li>
  );
});
