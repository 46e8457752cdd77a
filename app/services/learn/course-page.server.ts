import { doneCount, nextItem, statusOf } from '#app/domain/course/progress.ts';
import { db } from '#db';
import { groupedCode } from '#app/domain/recognition/code.ts';
import { findLatestCode } from '#db/queries/certificates.ts';
import { findContent } from '#db/queries/contents.ts';
import { listItems } from '#db/queries/progress.ts';
import { getCourse, getLesson, getScenario } from '../content/versions.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { renewsFrom } from './renewal.server.ts';
import { findGiven, inRound, shownDuty } from './given.server.ts';
import { addressOf } from './home.server.ts';

/** A course as its learner sees it: the items in order with their status, and by when it is to be done. Throws 404 when there is no such course, or it is retired. */
export async function getCoursePage(person: SignedIn, slug: string) {
  const content = await findContent(db(), person.organisationId, 'course', slug);
  if (!content?.current_version_id || content.retired_at) throw new Response(null, { status: 404 });
  const [course, listed, code, given] = await Promise.all([
    getCourse(content.current_version_id),
    listItems(db(), content.id, person.id),
    findLatestCode(db(), person.id, content.id),
    findGiven(person, content.id),
  ]);
  const items = await inRound(listed, given?.round);
  const next = nextItem(items);
  const anew = next ? undefined : await renewsFrom(person, content.id);
  return {
    title: course.title,
    summary: course.summary,
    certificate: code && groupedCode(code),
    duty: shownDuty(given),
    anew: anew !== undefined,
    done: doneCount(items),
    items: await Promise.all(
      items.map(async (item) => ({
        kind: item.kind === 'lesson' ? ('lesson' as const) : ('scenario' as const),
        ...(await introduction(item)),
        to: addressOf(slug, item),
        status: statusOf(item),
        next: item === next,
      })),
    ),
  };
}

async function introduction(item: { kind: string; title: string; current_version_id: string | null }) {
  if (!item.current_version_id) return { title: item.title, summary: '', minutes: 0 };
  const { title, summary, minutes } = item.kind === 'lesson' ? await getLesson(item.current_version_id) : await getScenario(item.current_version_id);
  return { title, summary, minutes };
}
