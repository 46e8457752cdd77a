import type { Scale } from '#app/domain/rubric/model.ts';
import { useMessages } from '#app/messages/use-messages.ts';

/** How often the trainers gave one level and the scorer another. Each head says whose level it is, as a head is read out alone. */
export function Confusion({ name, scale, confusion }: { name: string; scale: Scale; confusion: number[][] }) {
  const m = useMessages();
  const words = m.levels[scale];
  const whose = (who: string) => <span className="visually-hidden">{who} </span>;
  return (
    <table className="ledger confusion">
      <caption>{m.calibration.confusionOf(name)}</caption>
      <thead>
        <tr>
          <td aria-hidden="true">{m.calibration.corner}</td>
          {confusion.map((_, level) => (
            <th key={level} scope="col">
              {whose(m.calibration.scorer)}
              <span className="confusion__level">{words[level]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {confusion.map((row, level) => (
          <tr key={level}>
            <th scope="row">
              {whose(m.calibration.trainers)}
              {words[level]}
            </th>
            {row.map((times, other) => (
              <td key={other} className={other === level ? 'confusion__same' : undefined}>
                {times}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
