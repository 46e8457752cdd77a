import type { AttemptView, PassageView } from '#app/domain/scenario/view.ts';
import type { Messages } from '#app/messages/en.ts';

type Meter = NonNullable<AttemptView['meter']>;
type Moment = NonNullable<PassageView['moment']>;

/** How a moment of truth went, in words: "Trust rose by 2". */
export function momentInWords(m: Messages, meter: Meter, { direction, before, after }: Moment): string {
  return direction === 'level' ? m.player.moment.level(meter.name) : m.player.moment[direction](meter.name, Math.abs(after - before));
}
