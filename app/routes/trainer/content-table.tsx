import { Day } from '#app/components/dates.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
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
    <table className="ledger ledger--stack" {...stacked.table} aria-label={m.trainer.kinds[kind]}>
        <StackedHead heads={[m.trainer.name, m.trainer.version, m.trainer.published, m.trainer.origin, m.trainer.hash, m.trainer.problems]} />
        <tbody {...stacked.group}>
          {rows.map((row) => (
            <tr key={row.slug} {...stacked.row}>
              <th {...stacked.rowHead}>
                {row.title}
                <br />
                <code>{row.slug}</code>
              </th>
              <td {...stacked.cell} data-label={m.trainer.version}>{row.number ?? m.trainer.never}</td>
              <td {...stacked.cell} data-label={m.trainer.published}>{row.published_at && <Day at={row.published_at} timeZone={timeZone} />}</td>
              <td {...stacked.cell} data-label={m.trainer.origin}>{m.trainer.origins[row.origin]}</td>
              <td {...stacked.cell} data-label={m.trainer.hash}>
                <code>{row.source_hash?.slice(0, 10)}</code>
              </td>
              <td {...stacked.cell} data-label={m.trainer.problems}>{[row.errors && m.trainer.errors(row.errors), row.warnings && m.trainer.warnings(row.warnings)].filter(Boolean).join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
    </table>
  );
}
