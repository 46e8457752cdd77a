import { db } from '#db';
import { listItemsOf } from '#db/queries/progress.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { findOpenRound } from '#db/queries/round-progress.ts';
import { now } from '../clock.server.ts';
import { inRound } from './given.server.ts';

/** A lesson among the items of its course as they count now, and since when (`since`, or from ever). One that the course has left out is not there: throws 404. */
export async function requireLesson(person: SignedIn, courseSlug: string, lessonSlug: string) {
  const [listed, round] = await Promise.all([
    listItemsOf(db(), person.organisationId, courseSlug, person.id),
    findOpenRound(db(), person.organisationId, courseSlug, person.id, now().toISOString()),
  ]);
  const items = await inRound(listed, round);
  const item = items.find(({ kind, slug }) => kind === 'lesson' && slug === `${courseSlug}/${lessonSlug}`);
  if (!item?.current_version_id) throw new Response(null, { status: 404 });
  return { items, item, versionId: item.current_version_id, since: round?.counts_from ?? undefined, begun: !round || round.started_at !== null };
}

/** Whose row it is that keeps something of a lesson. */
export const ownerOf = (person: SignedIn, contentId: string) => ({ person_id: person.id, content_id: contentId, organisation_id: person.organisationId });
