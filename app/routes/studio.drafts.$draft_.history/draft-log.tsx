import { Moment } from '#app/components/dates.tsx';
import { historyText as t } from '#app/messages/studio/en-history.ts';
import type { LogEntry } from './log-entries.ts';

/** What was done to the draft, the latest first; steps of one kind in a row are one line. */
export function DraftLog({ entries, changes, timeZone }: { entries: LogEntry[]; changes: number; timeZone: string }) {
  if (entries.length === 0) return <p>{t.logNone}</p>;
  return (
    <details className="history-log">
      <summary>{t.logLede(changes)}</summary>
      <ol className="log">
        {entries.map((entry) => (
          <li key={entry.revision}>
            <span className="log__what">
              {t.logEntry(entry.label, entry.times)} {entry.takenBack && <em>{t.takenBack}</em>}
            </span>
            <span className="log__who">
              {entry.person} <Moment at={entry.at} timeZone={timeZone} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
