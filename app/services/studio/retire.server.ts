import { listed } from '#app/domain/content/nearest.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { sweepAgain } from '#db/queries/duty-sweep.ts';
import { findVersion, listVersions, setContentRetired, setVersionRetired } from '#db/queries/versions.ts';
import type { ContentKind } from '#db/schema.ts';
import { now } from '../clock.server.ts';
import { refreshCourseItems } from '../content/course-items.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireAuthor } from './require-author.server.ts';
import { usersOfRubric } from './rubric-users.server.ts';

/**
 * Retires a version, or brings it back: the newest that is not retired is the current one. When none is left, nobody
 * begins anew; attempts that run on it end on it either way. Throws 404 when there is no such version.
 */
export async function retireVersion(person: SignedIn, versionId: string, retired: boolean): Promise<Result<undefined, string>> {
  requireAuthor(person);
  const version = await findVersion(db(), person.organisationId, versionId);
  if (!version) throw new Response(null, { status: 404 });
  const left = (await listVersions(db(), version.content_id)).some((row) => row.id !== versionId && row.retired_at === null);
  const needed = retired && !left ? await neededBy(person, version.kind, version.slug) : undefined;
  if (needed) return fail(needed);
  await setVersionRetired(db(), version.content_id, versionId, retired ? now().toISOString() : null);
  await refreshCourseItems(person.organisationId);
  // What is assigned ends for its people with its content, and holds again with it.
  await sweepAgain(db(), person.organisationId);
  return ok(undefined);
}

/** Retires some content as a whole, or brings it back, whatever its versions. Throws 404 when there is none of that name. */
export async function retireContent(person: SignedIn, kind: ContentKind, slug: string, retired: boolean): Promise<Result<undefined, string>> {
  requireAuthor(person);
  const content = await findContent(db(), person.organisationId, kind, slug);
  if (!content) throw new Response(null, { status: 404 });
  const needed = retired ? await neededBy(person, kind, slug) : undefined;
  if (needed) return fail(needed);
  await setContentRetired(db(), content.id, retired ? now().toISOString() : null);
  await refreshCourseItems(person.organisationId);
  // What is assigned ends for its people with its content, and holds again with it.
  await sweepAgain(db(), person.organisationId);
  return ok(undefined);
}

/** Nothing can be rated without its rubric, so a rubric in use stays. */
async function neededBy({ organisationId }: SignedIn, kind: ContentKind, slug: string): Promise<string | undefined> {
  if (kind !== 'rubric') return undefined;
  const { scenarios, lessons } = await usersOfRubric(organisationId, slug);
  const users = [...scenarios, ...lessons].map((one) => one.slug);
  return users.length === 0 ? undefined : `This rubric is still used by ${listed(users)}; retire these first, or give them another rubric.`;
}
