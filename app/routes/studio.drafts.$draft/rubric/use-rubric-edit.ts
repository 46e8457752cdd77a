import { useCallback } from 'react';
import type { Edited } from '#app/domain/content/edit/edited.ts';
import type { SourceText } from '#app/domain/content/source-text.ts';
import { useStudioStore } from '../studio-context.tsx';

export type RubricEdit = (label: string, operation: (source: SourceText) => Edited, coalesce?: string) => string | undefined;

/** Does an operation on the rubric as it is at that moment; what comes back is why it was refused. */
export function useRubricEdit(): RubricEdit {
  const store = useStudioStore();
  return useCallback(
    (label, operation, coalesce) => {
      const edited = operation(store.getState().source);
      if (!edited.ok) return edited.error;
      store.getState().edit(label, edited.value, coalesce);
      return undefined;
    },
    [store],
  );
}
