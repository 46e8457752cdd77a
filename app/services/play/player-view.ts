import type { Criterion } from '#app/domain/rubric/model.ts';
import type { RefusalCode } from '#app/domain/scenario/engine.ts';
import type { AttemptView } from '#app/domain/scenario/view.ts';

/** Everything that the player shows, and nothing that the learner may not see. */
export interface PlayerView {
  attempt: string;
  view: AttemptView;
  /** Words kept for the present reply. */
  words: string;
  /** There once the learner has gone on to rate their words: what to rate them on. */
  rate?: Pick<Criterion, 'id' | 'name' | 'about' | 'scale' | 'descriptors'>[];
}

/** What a move is answered with: where the attempt stands now, and why the move was refused if it was. */
export interface MoveAnswer {
  player: PlayerView;
  refused?: RefusalCode;
}
