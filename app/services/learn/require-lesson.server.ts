import { db } from '#db';
import { listItemsOf } from '#db/queries/progress.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { findGiven, inRound } from './given.server.ts';

/** A lesson among the items of its course as they count now, and since when (`since`, or from ever). One that the course has left out is not there: throws 404. */
export async function requireLesson(person: SignedIn, courseSlug: string, lessonSlug: string) {
  const listed = await listItemsOf(db(), person.organisationId, courseSlug, person.id);
  const [first] = listed;
  if (!first) throw new Response(null, { status: 404 });
  const given = await findGiven(person, first.course_id);
  const items = await inRound(listed, given);
  const item = items.find(({ kind, slug }) => kind === 'lesson' && slug === `${courseSlug}/${lessonSlug}`);
  if (!item?.current_version_id) throw new Response(null, { status: 404 });
  return { items, item, versionId: item.current_version_id, since: given?.round?.counts_from ?? undefined, begun: !given?.round || given.round.started_at !== null };
}

/** Whose row it is that keeps something of a lesson. */
export const ownerOf = (person: SignedIn, contentId: string) => ({ person_id: person.id, content_id: contentId, organisation_id: person.organisationId });
