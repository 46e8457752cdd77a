import type { Problem } from '#app/domain/result.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';

/** The id of the scene or ending in which a problem stands; '' for the front matter; undefined for what is in neither, or has no id. */
export function partAt(sheet: Sheet, problem: Pick<Problem, 'line' | 'column'>): string | undefined {
  const offset = sheet.source.offsetAt(problem);
  const part = sheet.parts.find(({ start, end }) => start <= offset && offset < end);
  if (part) return part.id || undefined;
  return sheet.parts.length > 0 && offset < sheet.body ? '' : undefined;
}
