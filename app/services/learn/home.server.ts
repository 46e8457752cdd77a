import { may } from '#app/domain/access.ts';
import { doneCount, nextItem } from '#app/domain/course/progress.ts';
import { db } from '#db';
import { listEnrolledCourses } from '#db/queries/courses.ts';
import { listItems, type Item } from '#db/queries/progress.ts';
import { listUnseenThanks } from '#db/queries/thanks.ts';
import { countOpenReviews, listUnseenAnswers } from '#db/queries/reviews.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { getLesson, getScenario } from '../content/versions.server.ts';
import { getListedAttempts } from '../play/listed-attempts.server.ts';
import type { NextStep } from './next-step.ts';

/** The learner's home: what to do next, their courses, their latest attempts; of a trainer, how many reviews wait for them (`waiting`). */
export async function getHome(person: SignedIn) {
  const [enrolled, attempts, answers, thanks, waiting] = await Promise.all([
    listEnrolledCourses(db(), person.organisationId, person.id),
    getListedAttempts(person),
    listUnseenAnswers(db(), person.id),
    listUnseenThanks(db(), person.id),
    may(person, 'review', { kind: 'review', organisationId: person.organisationId, personId: '' }) ? countOpenReviews(db(), person.organisationId, person.id) : 0,
  ]);
  const courses = await Promise.all(enrolled.map(async (course) => ({ ...course, items: await listItems(db(), course.id, person.id) })));
  const open = attempts.find((attempt) => !attempt.ended_at);
  const course = courses.find((c) => nextItem(c.items)) ?? courses[0];
  return {
    next: open
      ? await resume(open)
      : course
        ? await step(course, nextItem(course.items))
        : ({ kind: 'nothing', title: '', summary: '', minutes: 0, to: '/attempts' } satisfies NextStep),
    courses: courses.map(({ slug, title, items, due_on }) => ({ slug, title, due_on, done: doneCount(items), total: items.length })),
    attempts: attempts.slice(0, 4),
    answers,
    thanks,
    waiting,
  };
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
