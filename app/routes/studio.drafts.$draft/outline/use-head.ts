import { useMemo } from 'react';
import { SourceText } from '#app/domain/content/source-text.ts';
import { readHead } from '#app/domain/scenario/edit/read-head.ts';
import { sheetOf, type Sheet } from '#app/domain/scenario/edit/sheet.ts';

/** The front matter of a sheet, read anew only when it has changed. */
export function useHead(sheet: Sheet): ReturnType<typeof readHead> {
  const text = sheet.source.text.slice(0, sheet.body);
  return useMemo(() => readHead(sheetOf(new SourceText(text))), [text]);
}
