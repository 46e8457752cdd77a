import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { rosterText as t } from '#app/messages/roster.en.ts';
import { More } from './more.tsx';
import type { Shown } from './shown.server.ts';

/** The lines that are not used, each with its number in the file and a sentence. */
export function LeftOut({ rejected }: Pick<Shown, 'rejected'>) {
  if (rejected.all === 0) return null;
  const title = t.left(rejected.all);
  return (
    <section className="section">
      <h2>{title}</h2>
      <table className="ledger ledger--stack" {...stacked.table} aria-label={title}>
        <StackedHead heads={[t.line, t.why]} />
        <tbody {...stacked.group}>
          {rejected.rows.map(({ line, reason }) => (
            <tr key={line} {...stacked.row}>
              <th {...stacked.rowHead}>
                <span className="roster__line">
                  {t.line} {line}
                </span>
              </th>
              <td {...stacked.cell}>
                <span dir="auto">{reason}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More {...rejected} />
    </section>
  );
}
