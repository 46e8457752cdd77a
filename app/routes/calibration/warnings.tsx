import { Notice } from '#app/components/notice.tsx';
import { useMessages } from '#app/messages/use-messages.ts';
import type { CriterionCalibration } from '#app/services/review/calibration.server.ts';

/** A plain warning of every criterion on which the trainers and the scorer agree less than the README claims. */
export function Warnings({ criteria }: { criteria: CriterionCalibration[] }) {
  const m = useMessages();
  const below = criteria.filter(({ verdict }) => verdict === 'below' || verdict === 'perhaps-below');
  if (below.length === 0) return null;
  return (
    <Notice title={m.calibration.warning}>
      <ul>
        {below.map(({ id, name, n, kappa, claimed, verdict }) => (
          <li key={id}>{m.calibration.warningOf(name, (kappa ?? 0).toFixed(2), (claimed ?? 0).toFixed(2), n, verdict === 'perhaps-below')}</li>
        ))}
      </ul>
      <p>{m.calibration.warningBody}</p>
    </Notice>
  );
}
