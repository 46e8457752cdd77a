import { useState } from 'react';
import type { Checked } from '#app/domain/content/check-draft.ts';
import type { Problem } from '#app/domain/result.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';
import { useStudio } from '../studio-context.tsx';

export interface Counts {
  errors: number;
  warnings: number;
}

/** How many problems each part has, by its id, and the front matter under ''; as of the last check. */
export function useCounts(): ReadonlyMap<string, Counts> {
  const checked = useStudio((studio) => studio.checked);
  const sheet = useStudio((studio) => (studio.text === studio.checkedText ? studio.sheet : undefined));
  const path = useStudio((studio) => studio.page.draft.path);
  const [held, setHeld] = useState<{ checked: Checked | undefined; counts: ReadonlyMap<string, Counts> }>({ checked: undefined, counts: new Map() });
  if (checked && sheet && held.checked !== checked) setHeld({ checked, counts: countsOf(checked.problems.filter((problem) => problem.path === path), sheet) });
  return held.counts;
}

/** Counts the problems that stand in each part; what stands between parts counts to the one before. */
export function countsOf(problems: readonly Problem[], { source, parts }: Sheet): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  const sorted = problems.map((problem) => ({ severity: problem.severity, offset: source.offsetAt(problem) })).sort((one, other) => one.offset - other.offset);
  let index = -1;
  for (const { severity, offset } of sorted) {
    while ((parts[index + 1]?.start ?? Infinity) <= offset) index += 1;
    const id = parts[index]?.id ?? '';
    const count = counts.get(id) ?? { errors: 0, warnings: 0 };
    counts.set(id, severity === 'error' ? { ...count, errors: count.errors + 1 } : { ...count, warnings: count.warnings + 1 });
  }
  return counts;
}
