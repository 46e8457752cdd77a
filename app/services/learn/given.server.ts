import { onceEach, type Given } from '#app/domain/cohort/given.ts';
import type { ItemDates } from '#app/domain/course/progress.ts';
import { db } from '#db';
import { listLearnerDuties, type LearnerDuty } from '#db/queries/learner-duties.ts';
import { listDutyItems } from '#db/queries/round-progress.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';

export type GivenDuty = Given<LearnerDuty>;

/** What this person has been given, once for each content. */
export const getGiven = async (person: SignedIn): Promise<GivenDuty[]> => onceEach(await listLearnerDuties(db(), person.organisationId, person.id), now());

/** The same for one content, where it is given. */
export const findGiven = async (person: SignedIn, contentId: string): Promise<GivenDuty | undefined> =>
  (await getGiven(person)).find(({ duty }) => duty.content_id === contentId);

/** A duty in the words of a page: what is told of it and nothing else. */
export function shownDuty(given: GivenDuty | undefined) {
  if (!given?.open) return undefined;
  const { duty, late, waiting, again } = given;
  const first = waiting && duty.requires_title !== null ? { title: duty.requires_title, to: `/${duty.requires_kind === 'course' ? 'courses' : 'scenarios'}/${duty.requires_slug ?? ''}` } : undefined;
  return { due_on: duty.due_on, late, first, again, earlier: again ? duty.earlier_done_at : null, timeZone: duty.time_zone };
}

export type ShownDuty = NonNullable<ReturnType<typeof shownDuty>>;

/**
 * A course's items as they count now: in a round that is open only what was done since it began. Then a lesson that was read
 * before is there to be read and finished again. With nothing open that counts from a moment, everything ever done counts.
 */
export async function inRound<I extends ItemDates & { id: string }>(items: I[], round: { id: string } | undefined): Promise<I[]> {
  if (!round) return items;
  const counted = new Map((await listDutyItems(db(), round.id)).map((row) => [row.content_id, row]));
  return items.map((item) => {
    const row = counted.get(item.id);
    return { ...item, started_at: row?.started_at ?? null, completed_at: row?.completed_at ?? null };
  });
}
