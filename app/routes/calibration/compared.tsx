import { useEffect, useRef } from 'react';
import { Level } from '#app/components/level.tsx';
import { WrittenWords } from '#app/components/written-words.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { useMessages } from '#app/messages/use-messages.ts';

interface ComparedProps {
  client: string;
  message: string;
  reply: string;
  /** Whether there is another to rate. */
  more: boolean;
  rows: { id: string; name: string; yours: number | null; scorer: number | null; raters: number | null }[];
}

/** An exemplar just rated: the trainer's levels beside the scorer's and those that the raters of the training set agreed on. */
export function Compared({ client, message, reply, more, rows }: ComparedProps) {
  const m = useMessages();
  const level = (value: number | null) => <Level level={value} word={value === null ? m.calibration.none : (m.levels.levels[value] ?? '')} />;
  const title = useRef<HTMLHeadingElement>(null);
  // The keyboard and the screen reader are taken to what has come.
  useEffect(() => title.current?.focus({ preventScroll: true }), [reply]);
  return (
    <section className="section" id="compared" aria-labelledby="compared-title">
      <h2 id="compared-title" ref={title} tabIndex={-1}>{m.calibration.compared}</h2>
      <div className="exchange">
        <p className="compare__label">{client}</p>
        <blockquote>
          <WrittenWords text={message} />
        </blockquote>
        <p className="compare__label">{m.calibration.reply}</p>
        <div className="exchange__reply">
          <WrittenWords text={reply} />
        </div>
      </div>
      <table className="ledger ledger--stack" {...stacked.table} aria-labelledby="compared-title">
        <StackedHead heads={[m.debrief.criterion, m.calibration.you, m.calibration.scorer, m.calibration.raters]} />
        <tbody {...stacked.group}>
          {rows.map((row) => (
            <tr key={row.id} {...stacked.row}>
              <th {...stacked.rowHead}>
                {row.name}
              </th>
              <td {...stacked.cell} data-label={m.calibration.you}>
                {level(row.yours)}
              </td>
              <td {...stacked.cell} data-label={m.calibration.scorer}>
                {level(row.scorer)}
              </td>
              <td {...stacked.cell} data-label={m.calibration.raters}>
                {level(row.raters)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">{m.calibration.comparedBody}</p>
      {more && (
        <p>
          <a href="#exemplar">{m.calibration.on}</a>
        </p>
      )}
    </section>
  );
}
