import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { rosterText as t } from '#app/messages/roster.en.ts';

/** What each column of a roster says. */
export function Columns() {
  return (
    <section className="section">
      <h2>{t.how}</h2>
      <p>{t.order}</p>
      <table className="ledger ledger--stack" {...stacked.table} aria-label={t.columnsTable}>
        <StackedHead heads={[t.column, t.means]} />
        <tbody {...stacked.group}>
          {t.columns.map(({ name, means }) => (
            <tr key={name} {...stacked.row}>
              <th {...stacked.rowHead}>{name}</th>
              <td {...stacked.cell}>{means}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
