import { MomentLine, type MomentPoint } from '#app/components/moment-line.tsx';
import type { AttemptView } from '#app/domain/scenario/view.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { momentInWords } from './moment-words.ts';

/** The first meter as a line from the beginning to now, one point for each moment in which something was said or done. */
export function TruthLine({ view, shape }: { view: AttemptView; shape: 'tall' | 'strip' }) {
  const m = useMessages();
  const { meter } = view;
  if (!meter) return null;
  const { min, max } = meter;
  const moments = view.passages.flatMap((passage) => (passage.moment && passage.response.kind !== 'continue' ? [passage.moment] : []));
  const points: MomentPoint[] = [
    { n: 0, value: moments[0]?.before ?? meter.value, min, max, direction: 'level', label: m.player.begin },
    ...moments.map((moment, i) => ({ n: i + 1, value: moment.after, min, max, direction: moment.direction, label: momentInWords(m, meter, moment) })),
  ];
  return (
    <div className={`player__line player__line--${shape}`}>
      <MomentLine points={points} shape={shape} labels={{ name: meter.name, now: m.player.out(meter.value, max) }} />
    </div>
  );
}
