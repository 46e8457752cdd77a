import type { Criterion } from '#app/domain/rubric/model.ts';
import type { NotRated } from '#app/domain/rubric/read-reply.ts';
import type { RefusalCode } from '#app/domain/scenario/engine.ts';
import type { AttemptView } from '#app/domain/scenario/view.ts';

/** Everything that the player shows, and nothing that the learner may not see. */
export interface PlayerView {
  attempt: string;
  view: AttemptView;
  /** Words kept for the present reply. */
  words: string;
  /** Whether the scorer can rate everything that the present reply asks for: then words are said without a step between. */
  scored?: boolean;
  /** Who else the words of the present reply are sent to: an outside judge that an administrator has set up. */
  sentTo?: string;
  /** There once the learner has gone on to rate their words: what the scorer leaves to them, and why. */
  rate?: Pick<Criterion, 'id' | 'name' | 'about' | 'scale' | 'descriptors'>[];
  why?: NotRated;
}

/** What a move is answered with: where the attempt stands now, and why the move was refused if it was. */
export interface MoveAnswer {
  player: PlayerView;
  refused?: RefusalCode;
}
