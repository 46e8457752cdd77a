import { afterEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { getCoursePage } from '#app/services/learn/course-page.server.ts';
import { getLessonPage } from '#app/services/learn/lesson-page.server.ts';
import { basics, completeBasics } from '#test/support/course-done.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { publishSound } from '#test/support/small-content.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';

afterEach(() => setClock(undefined));

const look = async (person: SignedIn, at: string) => {
  setClock(new Date(at));
  return { lesson: (await getLessonPage(person, 'basics', 'two')).done, anew: (await getCoursePage(person, 'basics')).anew };
};

eachDatabase('a course whose certificate expires', () => {
  it('can be finished once more when its certificate is about to expire', async () => {
    await organisation();
    await publishSound('default', basics('certificate: { months: 12 }\n'));
    const person = await signedIn();
    await completeBasics(person, '2026-01-10T10:00:00.000Z');
    // In Berlin the twelfth of October, ninety days before the tenth of January, begins at ten in the evening.
    expect(await look(person, '2026-10-11T21:59:59.999Z')).toEqual({ lesson: true, anew: false });
    expect(await look(person, '2026-10-11T22:00:00.000Z')).toEqual({ lesson: false, anew: true });
    await completeBasics(person, '2026-11-01T10:00:00.000Z');
    expect(await look(person, '2026-11-02T10:00:00.000Z')).toEqual({ lesson: true, anew: false });
  });
});
