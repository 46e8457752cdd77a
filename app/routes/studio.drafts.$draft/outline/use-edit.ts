import { useCallback } from 'react';
import type { Edited } from '#app/domain/content/edit/edited.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';
import { useStudioStore } from '../studio-context.tsx';

export type Operation = (sheet: Sheet) => Edited;
export type Edit = (label: string, operation: Operation, coalesce?: string) => string | undefined;

/** Does an operation on the document as it is at that moment; what comes back is why it was refused. */
export function useEdit(): Edit {
  const store = useStudioStore();
  return useCallback(
    (label, operation, coalesce) => {
      const edited = operation(store.getState().sheet);
      if (!edited.ok) return edited.error;
      store.getState().edit(label, edited.value, coalesce);
      return undefined;
    },
    [store],
  );
}
