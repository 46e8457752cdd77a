import type { Change } from '#app/domain/content/edit/change.ts';

/** One line of the log. */
export interface LogEntry {
  /** Of its last change. */
  revision: number;
  label: string;
  /** How many changes in a row it stands for. */
  times: number;
  person: string;
  at: string;
  takenBack: boolean;
}

/** A draft's log as one reads it: the latest first, and one line for what one person did several times in a row. */
export function logEntries(log: readonly Pick<Change, 'key' | 'label' | 'undoes' | 'revision' | 'person' | 'at'>[]): LogEntry[] {
  const undone = new Set(log.map(({ undoes }) => undoes));
  const entries: LogEntry[] = [];
  for (const { key, label, revision, person, at } of [...log].reverse()) {
    const takenBack = undone.has(key);
    const last = entries.at(-1);
    if (last && last.label === label && last.person === person && last.takenBack === takenBack) last.times += 1;
    else entries.push({ revision, label, times: 1, person, at, takenBack });
  }
  return entries;
}
