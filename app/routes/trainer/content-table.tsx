import { Day } from '#app/components/dates.tsx';
import { useMessages } from '#app/messages/use-messages.ts';

interface Row {
  slug: string;
  title: string;
  origin: 'file' | 'studio';
  number: number | null;
  published_at: string | null;
  source_hash: string | null;
  errors: number;
  warnings: number;
}

/** One kind of content: what is up, since when, and what is wrong with its source. */
export function ContentTable({ kind, rows, timeZone }: { kind: 'course' | 'lesson' | 'scenario' | 'rubric'; rows: Row[]; timeZone: string }) {
  const m = useMessages();
  return (
    <table className="ledger ledger--stack" aria-label={m.trainer.kinds[kind]}>
        <thead>
          <tr>
            <th scope="col">{m.trainer.name}</th>
            <th scope="col">{m.trainer.version}</th>
            <th scope="col">{m.trainer.published}</th>
            <th scope="col">{m.trainer.origin}</th>
            <th scope="col">{m.trainer.hash}</th>
            <th scope="col">{m.trainer.problems}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slug}>
              <th scope="row">
                {row.title}
                <br />
                <code>{row.slug}</code>
              </th>
              <td data-label={m.trainer.version}>{row.number ?? m.trainer.never}</td>
              <td data-label={m.trainer.published}>{row.published_at && <Day at={row.published_at} timeZone={timeZone} />}</td>
              <td data-label={m.trainer.origin}>{m.trainer.origins[row.origin]}</td>
              <td data-label={m.trainer.hash}>
                <code>{row.source_hash?.slice(0, 10)}</code>
              </td>
              <td data-label={m.trainer.problems}>{[row.errors && m.trainer.errors(row.errors), row.warnings && m.trainer.warnings(row.warnings)].filter(Boolean).join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
    </table>
  );
}
