import type { Scale } from '#app/domain/rubric/model.ts';
import type { Messages } from '#app/messages/en.ts';

/** What a model reply of this level is called beside words that were rated so: stronger, where a rating of theirs is below it. */
export function modelLabel(m: Messages, level: number, ratings: readonly { level: number; scale: Scale }[]): string {
  const stronger = ratings.some((rating) => rating.level < (rating.scale === 'done' ? Math.min(level, 1) : level));
  return stronger ? m.debrief.strongerModel : m.debrief.models;
}
