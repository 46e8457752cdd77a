import { historyText as t } from '#app/messages/studio/en-history.ts';
import type { State } from '#app/services/studio/history-page.server.ts';

/** What a state is called where it is chosen or named. */
export function nameOf({ key, number }: Pick<State, 'key' | 'number'>): string {
  if (number !== undefined) return t.version(number);
  return key === 'file' ? t.file : t.draft;
}
