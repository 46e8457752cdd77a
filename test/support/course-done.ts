import { setClock } from '#app/services/clock.server.ts';
import { finishLesson } from '#app/services/learn/lesson-page.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { db } from '#db';
import { attemptWith, TO_FRIENDS } from './moves.ts';
import { PLAIN_LESSON, SMALL_CONTENT, courseOf, file } from './small-content.ts';

/** The course `basics`: two lessons without questions and between them the role-play; `more` is further YAML of the course. */
export const basics = (more = '') => [
  ...SMALL_CONTENT,
  file('courses/basics/two.mdx', PLAIN_LESSON),
  file('courses/basics/three.mdx', PLAIN_LESSON.replace('Nothing to answer', 'Nothing more')),
  file('courses/basics/course.yaml', courseOf('Basics', 'lesson: two', 'scenario: charger', 'lesson: three') + more),
];

/** Goes through all of `basics` at a moment. Returns the attempt's id. */
export async function completeBasics(person: SignedIn, at: string): Promise<string> {
  setClock(new Date(at));
  await finishLesson(person, 'basics', 'two');
  const attempt = await attemptWith(person, TO_FRIENDS);
  await finishLesson(person, 'basics', 'three');
  return attempt;
}

/** Every certificate, as its dates. */
export const certificates = () => db().selectFrom('certificate').selectAll().orderBy('completed_at').execute();
