import { may } from '#app/domain/access.ts';
import { doneCount, nextItem } from '#app/domain/course/progress.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { listEnrolledCourses } from '#db/queries/courses.ts';
import { listItems, type Item } from '#db/queries/progress.ts';
import { listUnseenThanks } from '#db/queries/thanks.ts';
import { countOpenReviews, listUnseenAnswers } from '#db/queries/reviews.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { getLesson, getScenario } from '../content/versions.server.ts';
import { getListedAttempts } from '../play/listed-attempts.server.ts';
import { getGiven, inRound, shownDuty, type GivenDuty } from './given.server.ts';
import type { NextStep } from './next-step.ts';

/** The learner's home: what to do next, their courses, their latest attempts; of a trainer, how many reviews wait for them (`waiting`). */
export async function getHome(person: SignedIn) {
  const [enrolled, attempts, answers, thanks, waiting, given] = await Promise.all([
    listEnrolledCourses(db(), person.organisationId, person.id),
    getListedAttempts(person),
    listUnseenAnswers(db(), person.id),
    listUnseenThanks(db(), person.id),
    may(person, 'review', { kind: 'review', organisationId: person.organisationId, personId: '' }) ? countOpenReviews(db(), person.organisationId, person.id) : 0,
    getGiven(person),
  ]);
  const givenOf = (contentId: string) => given.find(({ duty }) => duty.content_id === contentId);
  const courses = await Promise.all(enrolled.map(async (course) => ({ ...course, given: givenOf(course.id), items: await inRound(await listItems(db(), course.id, person.id), givenOf(course.id)?.round) })));
  const open = attempts.find((attempt) => !attempt.ended_at);
  const plays = given.filter(({ duty, open }) => open && duty.kind === 'scenario');
  // What is due first comes first; what waits for something else comes last.
  const [course, play] = [[...courses].sort((a, b) => urgency(a.given) - urgency(b.given)).find((c) => nextItem(c.items)) ?? courses[0], plays.find(({ waiting }) => !waiting)];
  const playFirst = play && (!course || !nextItem(course.items) || urgency(play) < urgency(course.given));
  return {
    next: open
      ? await resume(open)
      : playFirst
        ? await playStep(person, play.duty)
        : course
          ? await step(course, nextItem(course.items))
          : ({ kind: 'nothing', title: '', summary: '', minutes: 0, to: '/attempts' } satisfies NextStep),
    courses: courses.map(({ slug, title, items, due_on, given }) => ({ slug, title, due_on, duty: shownDuty(given), done: doneCount(items), total: items.length })),
    plays: plays.map((one) => ({ slug: one.duty.slug, title: one.duty.title, duty: shownDuty(one) })),
    attempts: attempts.slice(0, 4),
    answers,
    thanks,
    waiting,
  };
}

const NO_DATE = 1e15;

/** A day to sort by: the due date of what is open, behind it what has none, and last what waits. */
const urgency = (given: GivenDuty | undefined): number => (given?.waiting ? 2 * NO_DATE : given?.open && given.duty.due_on ? Date.parse(given.duty.due_on) : NO_DATE);

async function playStep(person: SignedIn, { slug }: { slug: string }): Promise<NextStep> {
  const content = await findContent(db(), person.organisationId, 'scenario', slug);
  if (!content?.current_version_id) return { kind: 'nothing', title: '', summary: '', minutes: 0, to: '/attempts' };
  const { title, summary, minutes } = await getScenario(content.current_version_id);
  return { kind: 'scenario', title, summary, minutes, to: `/scenarios/${slug}` };
}

async function resume(attempt: { id: string; scenario_version_id: string }): Promise<NextStep> {
  const scenario = await getScenario(attempt.scenario_version_id);
  return { kind: 'resume', title: scenario.title, summary: scenario.summary, minutes: scenario.minutes, to: `/attempts/${attempt.id}` };
}

async function step(course: { slug: string; title: string }, item: Item | undefined): Promise<NextStep> {
  if (!item?.current_version_id) return { kind: 'all-done', title: course.title, summary: '', minutes: 0, to: '/growth' };
  const { title, summary, minutes } = item.kind === 'lesson' ? await getLesson(item.current_version_id) : await getScenario(item.current_version_id);
  return { kind: item.kind === 'lesson' ? 'lesson' : 'scenario', title, summary, minutes, to: addressOf(course.slug, item) };
}

/** Where an item of a course is: a lesson within it, a scenario by itself. */
export const addressOf = (courseSlug: string, item: { kind: string; slug: string }): string =>
  item.kind === 'lesson' ? `/courses/${courseSlug}/${item.slug.split('/')[1] ?? ''}` : `/scenarios/${item.slug}`;
