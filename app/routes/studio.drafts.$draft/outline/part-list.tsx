import { useCallback, useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { movePart } from '#app/domain/scenario/edit/move-part.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useStudioStore } from '../studio-context.tsx';
import { focusLater } from './field-id.ts';
import { firstWords } from './first-words.ts';
import { useOutline } from './outline-context.tsx';
import { TITLE_ID } from './part-head.tsx';
import { PartRow } from './part-row.tsx';
import { rowId } from './row-id.ts';
import { useCounts } from './use-counts.ts';

const NONE = { errors: 0, warnings: 0 };

/** The parts of the scenario in order. `opened` is the index of the one that is open, -1 for the front matter. */
export function PartList({ opened }: { opened: number }) {
  const { sheet: now, readOnly, act } = useOutline();
  // The form comes first: the list follows the typing when there is time.
  const sheet = useDeferredValue(now);
  const store = useStudioStore();
  const counts = useCounts();
  const filterId = useId();
  const [filter, setFilter] = useState('');
  const [reached, setReached] = useState(opened);
  const rows = useMemo(() => rowsOf(sheet), [sheet]);
  const sought = filter.trim().toLowerCase();
  const shown = useMemo(() => (sought === '' ? rows : rows.filter((row) => `${row.id} ${row.title} ${row.words}`.toLowerCase().includes(sought))), [rows, sought]);
  const order = useMemo(() => [-1, ...shown.map((row) => row.index)], [shown]);
  const tabbed = order.includes(reached) ? reached : order.includes(opened) ? opened : -1;

  const open = useCallback(
    (index: number) => {
      const { sheet } = store.getState();
      const part = sheet.parts[index];
      setReached(index);
      if (part && (part.id === '' || sheet.parts.findIndex((one) => one.id === part.id) !== index)) {
        const { line, column } = sheet.source.placeAt(part.start);
        return store.getState().goTo(line, column);
      }
      store.getState().select(part?.id ?? '');
      focusLater(TITLE_ID);
    },
    [store],
  );

  const keys = useRef({ order, readOnly, act, total: rows.length });
  useLayoutEffect(() => {
    keys.current = { order, readOnly, act, total: rows.length };
  });
  const onKey = useCallback(
    (event: KeyboardEvent, index: number) => {
      const { order, readOnly, act, total } = keys.current;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.altKey && step !== undefined) {
        event.preventDefault();
        const part = store.getState().sheet.parts[index];
        const to = index + step;
        if (!part || readOnly || to < 0 || to >= total) return;
        const name = t.part.named(part.kind, part.id);
        setReached(to);
        return act(t.step.move(name), (sheet) => movePart(sheet, part.id, to), { say: t.moved(name, to + 1, total), focus: rowId(to) });
      }
      const at = order.indexOf(index);
      const next = event.key === 'Home' ? order[0] : event.key === 'End' ? order.at(-1) : step === undefined ? undefined : order[at + step];
      if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      setReached(next);
      document.getElementById(rowId(next))?.focus();
    },
    [store],
  );

  return (
    <nav className="outline__list" aria-labelledby="outline-list">
      <h2 id="outline-list" className="outline__list-title">
        {t.list.title}
      </h2>
      <div className="outline__filter">
        <label htmlFor={filterId} className="visually-hidden">
          {t.list.filter}
        </label>
        <input id={filterId} className="field__input" type="search" placeholder={t.list.filter} value={filter} onChange={({ target }) => setFilter(target.value)} />
        <p className="field__hint" role="status">
          {t.list.shown(shown.length, rows.length)}
        </p>
      </div>
      <p className="visually-hidden" id="outline-list-hint">
        {t.list.hint}
      </p>
      <ol className="outline__parts" aria-describedby="outline-list-hint">
        <PartRow
          index={-1}
          kind={undefined}
          id=""
          title={t.list.about}
          words={t.list.aboutNote}
          outcome={undefined}
          twin={false}
          {...(counts.get('') ?? NONE)}
          open={opened === -1}
          reached={tabbed === -1}
          place={1}
          total={shown.length + 1}
          onOpen={open}
          onKey={onKey}
        />
        {shown.map((row, place) => (
          <PartRow key={row.index} {...row} {...(row.twin ? NONE : (counts.get(row.id) ?? NONE))} open={opened === row.index} reached={tabbed === row.index} place={place + 2} total={shown.length + 1} onOpen={open} onKey={onKey} />
        ))}
      </ol>
    </nav>
  );
}

function rowsOf({ source, parts }: Sheet) {
  const seen = new Set<string>();
  const words = firstWords(source.text, parts);
  return parts.map(({ kind, id, title = '', outcome, index }) => {
    const twin = id !== '' && seen.has(id);
    seen.add(id);
    return { index, kind, id, title, outcome, twin, words: words[index] ?? '' };
  });
}
