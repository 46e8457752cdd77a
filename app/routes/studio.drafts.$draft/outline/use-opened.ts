import { useEffect, useState } from 'react';
import type { Sheet, SheetPart } from '#app/domain/scenario/edit/sheet.ts';
import { useStudio, useStudioStore } from '../studio-context.tsx';

/** The part whose form is open, undefined for the front matter. `visit` grows when another one is opened, and not when this one gets another id or place. */
export function useOpened(sheet: Sheet): { part: SheetPart | undefined; visit: number } {
  const store = useStudioStore();
  const selected = useStudio((studio) => studio.selected);
  const [held, setHeld] = useState({ id: selected, index: 0, visit: 0 });
  const found = sheet.parts.find((part) => part.id === selected);
  // An id that is gone was renamed or taken away by undo or by somebody else: what stands in its place is open.
  const part = selected === '' ? undefined : (found ?? sheet.parts[Math.min(held.index, sheet.parts.length - 1)]);
  const id = part?.id ?? '';
  const index = part?.index ?? 0;
  if (held.id !== id || held.index !== index) {
    const stayed = held.id === id || (held.id !== '' && !sheet.parts.some((one) => one.id === held.id));
    setHeld({ id, index, visit: stayed ? held.visit : held.visit + 1 });
  }
  useEffect(() => {
    if (id !== selected) store.getState().select(id);
  }, [id, selected, store]);
  return { part, visit: held.visit };
}
