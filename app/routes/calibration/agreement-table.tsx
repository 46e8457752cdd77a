import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import type { CriterionCalibration } from '#app/services/review/calibration.server.ts';
import { Confusion } from './confusion.tsx';

/**
 * Each criterion: pairs, kappa beside what is claimed, how often the level is the same, what that means, and the confusion.
 * Of too few pairs nothing but their number is shown: every figure leaps with each of them.
 */
export function AgreementTable({ criteria, enough }: { criteria: CriterionCalibration[]; enough: number }) {
  const m = useMessages();
  const enoughOf = (criterion: CriterionCalibration) => criterion.verdict !== 'too-few';
  const told = criteria.filter(enoughOf);
  const heads = [m.debrief.criterion, m.calibration.pairs, m.calibration.kappa, m.calibration.claimed, m.calibration.exact, m.calibration.verdict];
  return (
    <>
      <table className="ledger ledger--stack" {...stacked.table} aria-label={m.calibration.agreement}>
        <StackedHead heads={heads} />
        <tbody {...stacked.group}>
          {criteria.map((criterion) => (
            <tr key={criterion.id} {...stacked.row}>
              <th {...stacked.rowHead}>
                {criterion.name}
              </th>
              <td {...stacked.cell} data-label={m.calibration.pairs}>
                {m.calibration.pairsOf(criterion.n, criterion.reviewed)}
              </td>
              <td {...stacked.cell} data-label={m.calibration.kappa}>
                {(enoughOf(criterion) && criterion.kappa?.toFixed(2)) || '–'}
              </td>
              <td {...stacked.cell} data-label={m.calibration.claimed}>
                {criterion.claimed?.toFixed(2) ?? '–'}
              </td>
              <td {...stacked.cell} data-label={m.calibration.exact}>
                {enoughOf(criterion) ? m.attempts.score(Math.round(criterion.exact * 100)) : '–'}
              </td>
              <td {...stacked.cell} data-label={m.calibration.verdict}>
                {criterion.verdict === 'below' ? <strong>{m.calibration.verdicts.below}</strong> : criterion.verdict === 'too-few' ? m.calibration.tooFew(enough) : m.calibration.verdicts[criterion.verdict]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {told.length > 0 && (
        <details className="how">
          <summary>{m.calibration.confusion}</summary>
          <p>{m.calibration.confusionBody}</p>
          {told.map((criterion) => (
            <Confusion key={criterion.id} {...criterion} />
          ))}
        </details>
      )}
    </>
  );
}
