import { expect, it } from 'vitest';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { getCoursePage } from '#app/services/learn/course-page.server.ts';
import { getHome } from '#app/services/learn/home.server.ts';
import { getLessonPage } from '#app/services/learn/lesson-page.server.ts';
import { getIntroduction, startAttempt } from '#app/services/play/start-attempt.server.ts';
import { getVersionSource, listVersions, restoreVersion } from '#app/services/studio/history.server.ts';
import { openDraft } from '#app/services/studio/open-draft.server.ts';
import { publishDraft } from '#app/services/studio/publish-draft.server.ts';
import { retireContent, retireVersion } from '#app/services/studio/retire.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { enrol } from '#db/queries/courses.ts';
import type { ContentKind } from '#db/schema.ts';
import { eachDatabase } from '#test/support/database.ts';
import { draftRow, trainers, write } from '#test/support/drafts.ts';
import { TO_FRIENDS, attemptWith, play } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { COURSE_CONTENT, RUBRIC, SCENARIO, SMALL_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const SHORTER = SCENARIO.replace('I leave at six.', 'I leave.');

async function published() {
  const both = await trainers();
  const id = await write(both.henk, 'scenario', 'charger', SHORTER);
  await publishDraft(both.henk, id, 'Shorter');
  return { ...both, id };
}

const versions = async (person: SignedIn, kind: ContentKind = 'scenario', slug = 'charger') => listVersions(person, kind, slug);
const numberNow = async (person: SignedIn) => (await versions(person)).find(({ current }) => current)?.number;
const idOf = async (person: SignedIn, number: number, kind: ContentKind = 'scenario', slug = 'charger') => (await versions(person, kind, slug)).find((row) => row.number === number)?.id ?? '';

eachDatabase('the history', () => {
  it('lists every release, newest first, with who, why and what runs on it', async () => {
    const { henk } = await trainers();
    const learner = await signedIn();
    await startAttempt(learner, 'charger');
    await attemptWith(learner, TO_FRIENDS);
    await publishDraft(henk, await write(henk, 'scenario', 'charger', SHORTER), 'Shorter');
    expect(await versions(henk)).toMatchObject([
      { number: 2, note: 'Shorter', from: 'studio', who: 'Henk Vos', current: true, retired: false, running: 0 },
      { number: 1, note: null, from: 'file', who: '', current: false, retired: false, running: 1 },
    ]);
    expect(await versions(henk, 'scenario', 'none')).toEqual([]);
    expect(await getVersionSource(henk, await idOf(henk, 1))).toMatchObject({ number: 1, source: SCENARIO, play: null });
  });

  it('keeps a release whose writer is no longer there, without a name', async () => {
    const { henk, ruth } = await published();
    await db().deleteFrom('person').where('id', '=', henk.id).execute();
    expect((await versions(ruth))[0]).toMatchObject({ from: 'studio', who: '', note: 'Shorter' });
  });

  it('brings an earlier text back into the draft, as a change like any other', async () => {
    const { henk, id } = await published();
    expect(await restoreVersion(henk, id, await idOf(henk, 1))).toEqual({ ok: true, value: undefined });
    expect((await draftRow(id)).text).toBe(SCENARIO);
    const [, restored] = await db().selectFrom('draft_change').selectAll().where('draft_id', '=', id).orderBy('revision').execute();
    expect(restored).toMatchObject({ revision: 2, label: 'Restore version 1', person_id: henk.id, undoes: null });
    expect(await restoreVersion(henk, id, await idOf(henk, 1))).toMatchObject({ ok: false });
    expect(await numberNow(henk)).toBe(2);
  });

  it('does not bring the text of something else into a draft', async () => {
    const { henk, id } = await published();
    expect(await thrownStatus(restoreVersion(henk, id, await idOf(henk, 1, 'rubric', 'plain')))).toBe(404);
    expect((await draftRow(id)).text).toBe(SHORTER);
  });

  it('is a 404 to another organisation, to learners and to managers', async () => {
    const { henk, id } = await published();
    await organisation('other');
    const version = await idOf(henk, 1);
    const other = await signedIn({ organisation_id: 'other', roles: 'trainer' });
    expect(await listVersions(other, 'scenario', 'charger')).toEqual([]);
    for (const person of [other, await signedIn(), await signedIn({ roles: 'manager' })]) {
      expect(await thrownStatus(getVersionSource(person, version))).toBe(404);
      expect(await thrownStatus(restoreVersion(person, id, version))).toBe(404);
      expect(await thrownStatus(retireVersion(person, version, true))).toBe(404);
      expect(await thrownStatus(retireContent(person, 'scenario', 'charger', true))).toBe(404);
    }
    expect(await thrownStatus(listVersions(await signedIn(), 'scenario', 'charger'))).toBe(404);
  });
});

eachDatabase('retiring', () => {
  it('the current version makes the newest that is left the current one, and back', async () => {
    const { henk } = await published();
    await retireVersion(henk, await idOf(henk, 2), true);
    expect(await numberNow(henk)).toBe(1);
    expect((await versions(henk))[0]).toMatchObject({ number: 2, retired: true, current: false });
    await retireVersion(henk, await idOf(henk, 1), true);
    expect(await numberNow(henk)).toBeUndefined();
    await retireVersion(henk, await idOf(henk, 1), false);
    expect(await numberNow(henk)).toBe(1);
    await retireVersion(henk, await idOf(henk, 2), false);
    expect(await numberNow(henk)).toBe(2);
  });

  it('every version lets nobody begin, and those who play go on to the end', async () => {
    const { henk } = await trainers();
    const learner = await signedIn();
    const running = await attemptWith(learner, TO_FRIENDS.slice(0, 2));
    await retireVersion(henk, await idOf(henk, 1), true);
    expect(await thrownStatus(startAttempt(learner, 'charger'))).toBe(404);
    expect(await thrownStatus(getIntroduction(learner, 'charger'))).toBe(404);
    expect((await play(learner, running, TO_FRIENDS.slice(2), 3))?.player.view.now.decision.kind).toBe('ended');
  });

  it('a version of a file is not undone by the next start', async () => {
    const { henk } = await trainers();
    const second = [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', SHORTER)];
    await publishSound('default', second);
    await retireVersion(henk, await idOf(henk, 2), true);
    expect((await publishContent('default', second)).released).toEqual([]);
    expect(await numberNow(henk)).toBe(1);
    await retireContent(henk, 'scenario', 'charger', true);
    await publishContent('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', `${SHORTER}\n`)]);
    expect(await thrownStatus(startAttempt(await signedIn(), 'charger'))).toBe(404);
  });

  it('an item leaves its course’s pages whole, without it, until it is back', async () => {
    const { henk } = await trainers();
    await publishSound('default', COURSE_CONTENT);
    const learner = await signedIn();
    const course = await findContent(db(), 'default', 'course', 'basics');
    await enrol(db(), [{ person_id: learner.id, course_id: course?.id ?? '', organisation_id: 'default', enrolled_at: '2026-01-01T08:00:00.000Z' }]);
    const shown = async () => (await getCoursePage(learner, 'basics')).items.map(({ title }) => title);
    await retireContent(henk, 'lesson', 'basics/one', true);
    expect(await shown()).toEqual(['The lost charger', 'Nothing to answer']);
    expect(await thrownStatus(getLessonPage(learner, 'basics', 'one'))).toBe(404);
    expect((await getHome(learner)).next).toMatchObject({ kind: 'scenario', title: 'The lost charger' });
    await retireVersion(henk, await idOf(henk, 1), true);
    expect(await shown()).toEqual(['Nothing to answer']);
    expect(await getHome(learner)).toMatchObject({ next: { kind: 'lesson', title: 'Nothing to answer' }, courses: [{ done: 0, total: 1 }] });
    await retireContent(henk, 'lesson', 'basics/one', false);
    await retireVersion(henk, await idOf(henk, 1), false);
    expect(await shown()).toEqual(['One good question', 'The lost charger', 'Nothing to answer']);
  });

  it('a course takes it off the home of who is enrolled, and back', async () => {
    const { henk } = await trainers();
    await publishSound('default', COURSE_CONTENT);
    const learner = await signedIn();
    const course = await findContent(db(), 'default', 'course', 'basics');
    await enrol(db(), [{ person_id: learner.id, course_id: course?.id ?? '', organisation_id: 'default', enrolled_at: '2026-01-01T08:00:00.000Z' }]);
    await retireContent(henk, 'course', 'basics', true);
    expect(await thrownStatus(getCoursePage(learner, 'basics'))).toBe(404);
    expect(await thrownStatus(getLessonPage(learner, 'basics', 'one'))).toBe(404);
    expect(await getHome(learner)).toMatchObject({ next: { kind: 'nothing' }, courses: [] });
    await retireContent(henk, 'course', 'basics', false);
    expect(await getHome(learner)).toMatchObject({ courses: [{ total: 3 }] });
  });

  it('a version of a course brings the items of the one before back', async () => {
    const { henk } = await trainers();
    await publishSound('default', COURSE_CONTENT);
    await publishDraft(henk, await write(henk, 'course', 'basics', courseOf('Basics', 'lesson: two')), 'Shorter');
    const learner = await signedIn();
    const titles = async () => (await getCoursePage(learner, 'basics')).items.length;
    expect(await titles()).toBe(1);
    await retireVersion(henk, await idOf(henk, 2, 'course', 'basics'), true);
    expect(await titles()).toBe(3);
  });

  it('a rubric that is used is refused, and its scenarios are named', async () => {
    const { henk } = await trainers();
    expect(await retireContent(henk, 'rubric', 'plain', true)).toMatchObject({ ok: false, error: expect.stringContaining('`charger`') as string });
    expect(await retireVersion(henk, await idOf(henk, 1, 'rubric', 'plain'), true)).toMatchObject({ ok: false });
    await startAttempt(await signedIn(), 'charger');
    await retireContent(henk, 'scenario', 'charger', true);
    expect(await retireContent(henk, 'rubric', 'plain', true)).toMatchObject({ ok: true });
  });

  it('what is retired comes back with the next release of its draft', async () => {
    const { henk } = await trainers();
    await retireContent(henk, 'scenario', 'charger', true);
    const id = await openDraft(henk, 'scenario', 'charger');
    expect((await draftRow(id)).text).toBe(SCENARIO);
    await write(henk, 'scenario', 'charger', SHORTER);
    expect(await publishDraft(henk, id, 'Back')).toMatchObject({ ok: true });
    await startAttempt(await signedIn(), 'charger');
    await publishContent('default', SMALL_CONTENT);
    expect(await numberNow(henk)).toBe(2);
  });
});
