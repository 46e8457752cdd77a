import { afterEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { finishLesson } from '#app/services/learn/lesson-page.server.ts';
import { submitAttempt } from '#app/services/play/debrief.server.ts';
import { getCertificates } from '#app/services/recognition/certificates.server.ts';
import { db } from '#db';
import { apply, assigned } from '#test/support/assigned.ts';
import { basics, certificates, completeBasics } from '#test/support/course-done.ts';
import { eachDatabase } from '#test/support/database.ts';
import { attemptWith, TO_COLD } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { courseOf, file, publishSound } from '#test/support/small-content.ts';

afterEach(() => setClock(undefined));

async function learner(more = '') {
  await organisation();
  await publishSound('default', basics(more));
  return signedIn({ name: 'Zoë Nørgård' });
}

eachDatabase('a certificate', () => {
  it('is issued with the last part of a course, once, without any duty', async () => {
    const person = await learner();
    setClock(new Date('2026-02-01T10:00:00.000Z'));
    await finishLesson(person, 'basics', 'three');
    await attemptWith(person, TO_COLD);
    expect(await certificates()).toEqual([]);
    await finishLesson(person, 'basics', 'two');
    const [certificate] = await certificates();
    expect(certificate).toMatchObject({
      person_id: person.id, person_name: 'Zoë Nørgård', title: 'Basics', organisation_name: 'Organisation default',
      completed_at: '2026-02-01T10:00:00.000Z', issued_on: '2026-02-01', time_zone: 'Europe/Berlin', expires_on: null, counts_from: null, mastered_at: null, revoked_at: null,
    });
    expect(certificate?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    await completeBasics(person, '2026-03-01T10:00:00.000Z');
    await completeBasics(person, '2029-03-01T10:00:00.000Z');
    expect(await certificates()).toEqual([certificate]);
  });

  it('is issued once when the last parts are done at the same time, or one of them twenty times', async () => {
    await organisation();
    await publishSound('default', [...basics().slice(0, -1), file('courses/basics/course.yaml', courseOf('Basics', 'lesson: two', 'lesson: three'))]);
    const people = await Promise.all(Array.from({ length: 12 }, () => signedIn()));
    for (const person of people) await Promise.all(['two', 'three'].map((lesson) => finishLesson(person, 'basics', lesson)));
    expect((await certificates()).map(({ person_id }) => person_id).sort()).toEqual(people.map(({ id }) => id).sort());
    const other = await signedIn();
    await finishLesson(other, 'basics', 'two');
    await Promise.all(Array.from({ length: 20 }, () => finishLesson(other, 'basics', 'three')));
    expect(await certificates()).toHaveLength(13);
  });

  it('may come with the end of a role-play, in the commit of its last move', async () => {
    const person = await learner();
    await finishLesson(person, 'basics', 'two');
    await finishLesson(person, 'basics', 'three');
    const people = [person, await signedIn()];
    await finishLesson(people[1] ?? person, 'basics', 'two');
    await finishLesson(people[1] ?? person, 'basics', 'three');
    await Promise.all(people.map((one) => attemptWith(one, TO_COLD)));
    expect((await certificates()).map(({ person_id }) => person_id).sort()).toEqual(people.map(({ id }) => id).sort());
  });

  it('keeps its name and title, whatever is renamed later', async () => {
    const person = await learner();
    await completeBasics(person, '2026-02-01T10:00:00.000Z');
    await db().updateTable('person').set({ name: 'Somebody Else' }).execute();
    await db().updateTable('content').set({ title: 'Renamed' }).execute();
    await db().updateTable('organisation').set({ name: 'Sold', time_zone: 'Pacific/Auckland' }).execute();
    expect((await getCertificates({ ...person, name: 'Somebody Else' })).map(({ title }) => title)).toEqual(['Basics']);
    expect(await certificates()).toMatchObject([{ person_name: 'Zoë Nørgård', title: 'Basics', organisation_name: 'Organisation default', time_zone: 'Europe/Berlin' }]);
  });

  it('says mastery when every role-play is submitted at that level, then or later, and never loses it', async () => {
    const person = await learner();
    const attempt = await completeBasics(person, '2026-02-01T10:00:00.000Z');
    expect(await certificates()).toMatchObject([{ mastered_at: null }]);
    setClock(new Date('2026-02-03T10:00:00.000Z'));
    await submitAttempt(person, await attemptWith(person, TO_COLD));
    expect(await certificates()).toMatchObject([{ mastered_at: null }]);
    await submitAttempt(person, attempt);
    expect(await certificates()).toMatchObject([{ mastered_at: '2026-02-03T10:00:00.000Z' }]);

    const asked = await signedIn();
    await assigned({ person_id: asked.id, mastery: 0.99 });
    await apply();
    await submitAttempt(asked, await completeBasics(asked, '2026-02-01T10:00:00.000Z'));
    expect((await certificates()).find(({ person_id }) => person_id === asked.id)).toMatchObject({ mastery: 0.99, mastered_at: null });
  });

  it('expires as the course says, or as its duty recurs, by the day of completion in the time zone', async () => {
    const person = await learner('certificate: { months: 24 }\n');
    // In Berlin the first of March has begun.
    await completeBasics(person, '2026-02-28T23:30:00.000Z');
    expect(await certificates()).toMatchObject([{ issued_on: '2026-03-01', expires_on: '2028-03-01' }]);
    const yearly = await signedIn();
    await assigned({ person_id: yearly.id, every_months: 12, recurs_from: 'completion' });
    await apply();
    await completeBasics(yearly, '2026-03-05T10:00:00.000Z');
    expect((await certificates()).find(({ person_id }) => person_id === yearly.id)).toMatchObject({ expires_on: '2027-03-05' });
  });

  it('is renewed by every round of a recurring duty, and by nothing else while the duty holds', async () => {
    const person = await learner();
    await assigned({ person_id: person.id, starts_on: '2026-01-10', due_on: '2026-02-10', every_months: 12, recurs_from: 'due' });
    await apply('2026-01-10T08:00:00.000Z');
    await completeBasics(person, '2026-02-01T10:00:00.000Z');
    await completeBasics(person, '2026-12-20T10:00:00.000Z');
    expect((await certificates()).map(({ issued_on, expires_on }) => [issued_on, expires_on])).toEqual([['2026-02-01', '2027-02-01']]);
    await apply('2027-01-15T08:00:00.000Z');
    await finishLesson(person, 'basics', 'two');
    await completeBasics(person, '2027-01-20T10:00:00.000Z');
    await apply('2027-01-21T08:00:00.000Z');
    expect((await certificates()).map(({ issued_on, expires_on }) => [issued_on, expires_on])).toEqual([
      ['2026-02-01', '2027-02-01'],
      ['2027-01-20', '2028-01-20'],
    ]);
    const [first, second] = await certificates();
    expect(first?.code).not.toBe(second?.code);
  });

  it('of a round that was done before it was made comes with the round', async () => {
    const person = await learner();
    await assigned({ person_id: person.id, starts_on: '2026-01-10', due_on: '2026-02-10', every_months: 12, recurs_from: 'due' });
    await apply('2026-01-10T08:00:00.000Z');
    await completeBasics(person, '2026-02-01T10:00:00.000Z');
    // The round began on the tenth, and the server was away until the day after tomorrow.
    await completeBasics(person, '2027-01-12T10:00:00.000Z');
    expect(await certificates()).toHaveLength(1);
    await apply('2027-01-14T08:00:00.000Z');
    expect((await certificates()).map(({ issued_on }) => issued_on)).toEqual(['2026-02-01', '2027-01-12']);
  });

  it('without a duty is renewed by going through the course again in its last ninety days or later', async () => {
    const person = await learner('certificate: { months: 12 }\n');
    await completeBasics(person, '2026-01-10T10:00:00.000Z');
    await completeBasics(person, '2026-06-01T10:00:00.000Z');
    expect(await certificates()).toHaveLength(1);
    await completeBasics(person, '2026-12-01T10:00:00.000Z');
    expect((await certificates()).map(({ issued_on, expires_on }) => [issued_on, expires_on])).toEqual([['2026-01-10', '2027-01-10'], ['2026-12-01', '2027-12-01']]);
    await completeBasics(person, '2030-01-01T10:00:00.000Z');
    expect((await certificates()).map(({ issued_on }) => issued_on)).toEqual(['2026-01-10', '2026-12-01', '2030-01-01']);
  });

  it('is not issued again once it is withdrawn, and goes with its person', async () => {
    const person = await learner();
    await completeBasics(person, '2026-02-01T10:00:00.000Z');
    await db().updateTable('certificate').set({ revoked_at: '2026-02-02T10:00:00.000Z' }).execute();
    await completeBasics(person, '2026-03-01T10:00:00.000Z');
    expect(await certificates()).toHaveLength(1);
    await db().deleteFrom('move').execute();
    await db().deleteFrom('attempt').execute();
    await db().deleteFrom('progress').execute();
    await db().deleteFrom('person').where('id', '=', person.id).execute();
    expect(await certificates()).toEqual([]);
  });

  it('for what was completed before there were certificates is there when its owner looks', async () => {
    const person = await learner();
    await completeBasics(person, '2026-02-01T10:00:00.000Z');
    await db().deleteFrom('certificate').execute();
    setClock(new Date('2026-05-01T10:00:00.000Z'));
    expect(await getCertificates(person)).toMatchObject([{ title: 'Basics', issued_on: '2026-02-01', validity: 'valid', superseded: false }]);
    expect(await certificates()).toMatchObject([{ issued_at: '2026-05-01T10:00:00.000Z' }]);
  });
});
