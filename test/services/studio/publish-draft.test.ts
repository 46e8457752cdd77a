import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { getCoursePage } from '#app/services/learn/course-page.server.ts';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { getScenario } from '#app/services/content/versions.server.ts';
import { startAttempt } from '#app/services/play/start-attempt.server.ts';
import { getDraftPage } from '#app/services/studio/draft-page.server.ts';
import { takeFile } from '#app/services/studio/history.server.ts';
import { createDraft, openDraft } from '#app/services/studio/open-draft.server.ts';
import { publishDraft } from '#app/services/studio/publish-draft.server.ts';
import { answerDraftReview, askForDraftReview, listDraftReviews } from '#app/services/studio/review-draft.server.ts';
import { getSettings, setSetting } from '#app/services/studio/settings.server.ts';
import { db } from '#db';
import { findContent, listProblems } from '#db/queries/contents.ts';
import { insertDraftRelease, insertRelease } from '#db/queries/releases.ts';
import type { ContentKind } from '#db/schema.ts';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { draftRow, trainers, write } from '#test/support/drafts.ts';
import { TO_FRIENDS, attemptWith, play } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { COURSE_CONTENT, LESSON, PLAIN_LESSON, RUBRIC, SCENARIO, SMALL_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const SHORTER = SCENARIO.replace('I leave at six.', 'I leave.');
const content = (kind: ContentKind, slug: string) => findContent(db(), 'default', kind, slug);
const versionsOf = (slug: string) =>
  db().selectFrom('content_version').innerJoin('content', 'content.id', 'content_version.content_id').selectAll('content_version').where('content.slug', '=', slug).orderBy('number').execute();
const refusal = (code: string) => ({ ok: false, error: { code, sentence: expect.stringMatching(/^[A-Z].*\.$/) as string } });

eachDatabase('publishing a draft', () => {
  it('makes the next version, by whom and with which note, and the content the Studio’s', async () => {
    const { henk } = await trainers();
    const id = await write(henk, 'scenario', 'charger', SHORTER);
    expect(await publishDraft(henk, id, '  Shorter lines ')).toMatchObject({ ok: true, value: { number: 2 } });
    const [first, second] = await versionsOf('charger');
    expect(first).toMatchObject({ source: SCENARIO, note: null, published_by: null });
    expect(second).toMatchObject({ source: SHORTER, note: 'Shorter lines', published_by: henk.id, play: null });
    expect(await content('scenario', 'charger')).toMatchObject({ origin: 'studio', forked_hash: first?.source_hash, current_version_id: second?.id });
    expect(await getScenario(second?.id ?? '')).toMatchObject({ title: 'The lost charger' });
    expect(await getDraftPage(henk, id)).toMatchObject({ origin: { from: 'studio', forked: true, moved: false }, published: { version: 2, unpublished: false } });
  });

  it('leaves an attempt that runs on the version it began with', async () => {
    const { henk } = await trainers();
    const learner = await signedIn();
    const running = await attemptWith(learner, TO_FRIENDS.slice(0, 2));
    const renamed = SCENARIO.replaceAll('"friends"', '"pals"').replaceAll('to="friends"', 'to="pals"');
    const published = await publishDraft(henk, await write(henk, 'scenario', 'charger', renamed), 'Another ending');
    expect(published).toMatchObject({ ok: true });
    expect((await play(learner, running, TO_FRIENDS.slice(2), 3))?.player.view.now.decision.kind).toBe('ended');
    const rows = await db().selectFrom('attempt').select(['ending']).execute();
    expect(rows).toEqual([{ ending: 'friends' }]);
    const [anew] = await db().selectFrom('attempt').select('scenario_version_id').where('id', '=', await startAttempt(learner, 'charger')).execute();
    expect(anew?.scenario_version_id).toBe((await content('scenario', 'charger'))?.current_version_id);
  });

  it('is refused without a note, of the same text again, and of transcripts by themselves; then nothing has changed', async () => {
    const { henk } = await trainers();
    const id = await openDraft(henk, 'scenario', 'charger');
    const transcripts = await openDraft(henk, 'play', 'charger');
    const before = await allRows();
    for (const note of ['', ' \n ', 'x'.repeat(501)]) expect(await publishDraft(henk, id, note)).toMatchObject(refusal('note'));
    expect(await publishDraft(henk, id, 'Nothing new')).toMatchObject(refusal('same'));
    expect(await publishDraft(henk, transcripts, 'By themselves')).toMatchObject(refusal('play'));
    expect(await allRows()).toEqual(before);
  });

  it('is refused with every mistake where the text has one, and keeps the last good version up', async () => {
    const { henk } = await trainers();
    const good = (await content('scenario', 'charger'))?.current_version_id;
    const id = await write(henk, 'scenario', 'charger', SCENARIO.replace('to="letter" rates="empathy:1', 'to="leter" rates="empathy:1'));
    expect(await publishDraft(henk, id, 'A mistake')).toMatchObject({ ok: false, error: { code: 'problems', problems: expect.arrayContaining([expect.objectContaining({ code: 'unknown-scene', path: 'scenarios/charger.mdx' })]) as unknown } });
    await write(henk, 'scenario', 'charger', 'not even front matter <');
    expect(await publishDraft(henk, id, 'Not a scenario')).toMatchObject(refusal('problems'));
    expect(await content('scenario', 'charger')).toMatchObject({ origin: 'file', current_version_id: good });
  });

  it('runs the transcripts of their draft before, and keeps those that went with the version', async () => {
    const { henk } = await trainers();
    const id = await write(henk, 'scenario', 'charger', SHORTER);
    await write(henk, 'play', 'charger', 'play: Wrong\nchoose curt\nexpect scene letter\n');
    expect(await publishDraft(henk, id, 'Shorter')).toMatchObject({ ok: false, error: { code: 'problems', problems: expect.arrayContaining([expect.objectContaining({ code: 'play-fails', path: 'scenarios/charger.play' })]) as unknown } });
    const right = 'play: Right\nchoose curt\nexpect scene desk\n';
    await write(henk, 'play', 'charger', right);
    expect(await publishDraft(henk, id, 'Shorter')).toMatchObject({ ok: true });
    expect((await versionsOf('charger')).at(-1)?.play).toBe(right);
    expect(await getDraftPage(henk, id)).toMatchObject({ play: right, published: { unpublished: false } });
    // Other transcripts to the same text are something new.
    await write(henk, 'play', 'charger', `${right}\n# proven\n`);
    expect(await getDraftPage(henk, id)).toMatchObject({ published: { unpublished: true } });
    expect(await publishDraft(henk, id, 'Proven')).toMatchObject({ ok: true, value: { number: 3 } });
  });

  it('runs the transcripts of the file where no draft of them was opened', async () => {
    const { henk } = await trainers();
    const transcripts = 'play: By file\nchoose curt\nexpect scene desk\n';
    await publishSound('default', [...SMALL_CONTENT, file('scenarios/charger.play', transcripts)]);
    const id = await write(henk, 'scenario', 'charger', SCENARIO.replace('"curt"', '"terse"'));
    expect(await publishDraft(henk, id, 'Renamed')).toMatchObject(refusal('problems'));
    await write(henk, 'scenario', 'charger', SHORTER);
    expect(await publishDraft(henk, id, 'Shorter')).toMatchObject({ ok: true });
    expect((await versionsOf('charger')).at(-1)?.play).toBe(transcripts);
  });

  it('compiles a lesson, puts it into its course, and takes a course’s items in their order', async () => {
    const { henk } = await trainers();
    await publishSound('default', COURSE_CONTENT);
    const learner = await signedIn();
    const shown = async () => (await getCoursePage(learner, 'basics')).items.map(({ title }) => title);
    const three = await createDraft(henk, 'lesson', { title: 'Three', slug: 'basics/three' });
    if (!three.ok) throw new Error(three.error);
    await write(henk, 'lesson', 'basics/three', PLAIN_LESSON.replace('Nothing to answer', 'The third'));
    const course = await write(henk, 'course', 'basics', courseOf('Basics', 'lesson: three', 'lesson: one', 'scenario: charger'));
    expect(await publishDraft(henk, course, 'Too early')).toMatchObject({ ok: false, error: { problems: [expect.objectContaining({ code: 'unknown-lesson' })] } });
    expect(await publishDraft(henk, three.value, 'First')).toMatchObject({ ok: true, value: { number: 1 } });
    expect(await publishDraft(henk, course, 'With the third')).toMatchObject({ ok: true, value: { number: 2 } });
    expect(await shown()).toEqual(['The third', 'One good question', 'The lost charger']);
    const one = await write(henk, 'lesson', 'basics/one', LESSON.replace('One good question', 'A better question'));
    await publishDraft(henk, one, 'Better');
    expect(await shown()).toEqual(['The third', 'A better question', 'The lost charger']);
  });

  it('of a lesson that would be code is refused', async () => {
    const { henk } = await trainers();
    const made = await createDraft(henk, 'lesson', { title: 'Evil', slug: 'basics/evil' });
    if (!made.ok) throw new Error(made.error);
    for (const code of ['{globalThis.planted = true}', 'export const x = 1;', "import 'fs'", '<script>alert(1)</script>']) {
      await write(henk, 'lesson', 'basics/evil', `${PLAIN_LESSON}\n${code}\n`);
      expect(await publishDraft(henk, made.value, 'Evil')).toMatchObject(refusal('problems'));
    }
    expect(await db().selectFrom('module').selectAll().execute()).toEqual([]);
  });

  it('of a rubric makes a new version for new attempts, and names the scenarios that it leaves behind', async () => {
    const { henk } = await trainers();
    const learner = await signedIn();
    const rubricOf = async (attempt: string) =>
      (await db().selectFrom('attempt_rubric').innerJoin('content_version', 'content_version.id', 'rubric_version_id').select('number').where('attempt_id', '=', attempt).execute()).map(({ number }) => number);
    const running = await startAttempt(learner, 'charger');
    const id = await write(henk, 'rubric', 'plain', RUBRIC.replace('You thank them.', 'You thank them by name.'));
    expect(await publishDraft(henk, id, 'By name')).toEqual({ ok: true, value: { number: 2, warnings: [] } });
    expect([await rubricOf(running), await rubricOf(await startAttempt(learner, 'charger'))]).toEqual([[1], [2]]);
    await write(henk, 'rubric', 'plain', RUBRIC.replace('id: thanks', 'id: gratitude'));
    expect(await publishDraft(henk, id, 'Renamed')).toMatchObject({ ok: true, value: { warnings: [{ code: 'rubric-left-scenario', message: expect.stringContaining('`charger`') as string }] } });
    // The scenario is still rated by a rubric that it goes with.
    expect(await rubricOf(await startAttempt(learner, 'charger'))).toEqual([1]);
  });

  it('of one text by two people at once makes one version', async () => {
    const { henk, ruth } = await trainers();
    const id = await write(henk, 'scenario', 'charger', SHORTER);
    const published = await Promise.all([henk, ruth, henk].map((person) => publishDraft(person, id, 'At once')));
    expect(published.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await versionsOf('charger')).toHaveLength(2);
  });

  it('is refused by the database where the draft went on, or the file took its turn, after the check', async () => {
    const { henk } = await trainers();
    const id = await write(henk, 'scenario', 'charger', SHORTER);
    const release = (source: string) => ({
      contentId: randomUUID(), versionId: randomUUID(), organisationId: 'default', kind: 'scenario' as const, slug: 'charger', title: 'Too late',
      source, sourceHash: source, compiled: '{}', publishedAt: '2026-01-01T08:00:00.000Z', publishedBy: null, note: 'Late',
    });
    const before = await allRows();
    expect(await insertDraftRelease(db(), { ...release('checked'), draftId: id, revision: 0, forkedHash: null, ownPlay: false })).toBe('meanwhile');
    expect(await allRows()).toEqual(before);
    await publishDraft(henk, id, 'Shorter');
    expect(await insertRelease(db(), release('of a start that had looked before'))).toBeUndefined();
    expect(await versionsOf('charger')).toHaveLength(2);
    expect(await content('scenario', 'charger')).toMatchObject({ title: 'The lost charger', origin: 'studio' });
  });

  it('is a 404 to another organisation, to learners and to managers', async () => {
    const { henk } = await trainers();
    await organisation('other');
    const id = await write(henk, 'scenario', 'charger', SHORTER);
    for (const other of [await signedIn({ organisation_id: 'other', roles: 'trainer' }), await signedIn(), await signedIn({ roles: 'manager' })]) {
      expect(await thrownStatus(publishDraft(other, id, 'Mine now'))).toBe(404);
      expect(await thrownStatus(takeFile(other, id))).toBe(404);
    }
    expect(await versionsOf('charger')).toHaveLength(1);
  });
});

eachDatabase('files beside the Studio', () => {
  it('do not come back over what the Studio has published, at any start', async () => {
    const { henk } = await trainers();
    const id = await write(henk, 'scenario', 'charger', SHORTER);
    await publishDraft(henk, id, 'Shorter');
    for (const source of [SCENARIO, `${SCENARIO}\n`]) {
      const { released } = await publishContent('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', source)]);
      expect(released).toEqual([]);
    }
    expect((await versionsOf('charger')).map(({ source }) => source)).toEqual([SCENARIO, SHORTER]);
    expect(await content('scenario', 'charger')).toMatchObject({ origin: 'studio', title: 'The lost charger' });
    expect((await draftRow(id)).text).toBe(SHORTER);
    expect(await listProblems(db(), 'default')).toContainEqual(expect.objectContaining({ code: 'studio-fork', path: 'scenarios/charger.mdx', severity: 'warning' }));
  });

  it('leave a course of the Studio its own items', async () => {
    const { henk } = await trainers();
    await publishSound('default', COURSE_CONTENT);
    await publishDraft(henk, await write(henk, 'course', 'basics', courseOf('Basics', 'scenario: charger')), 'Shorter');
    await publishContent('default', COURSE_CONTENT);
    expect((await getCoursePage(await signedIn(), 'basics')).items.map(({ title }) => title)).toEqual(['The lost charger']);
  });

  it('give way to what was begun in the Studio, published or not, and are told so; nothing is lost', async () => {
    const { henk } = await trainers();
    const begun = await createDraft(henk, 'scenario', { title: 'Mine', slug: 'mine' });
    if (!begun.ok) throw new Error(begun.error);
    const withFile = [...SMALL_CONTENT, file('scenarios/mine.mdx', `${SCENARIO}\n`)];
    const first = await publishContent('default', withFile);
    expect([first.released, await content('scenario', 'mine')]).toEqual([[], undefined]);
    expect(first.problems).toContainEqual(expect.objectContaining({ code: 'studio-first', path: 'scenarios/mine.mdx' }));
    expect(await getDraftPage(henk, begun.value)).toMatchObject({ origin: { from: 'studio', forked: false, moved: true, fileSource: `${SCENARIO}\n` } });
    await write(henk, 'scenario', 'mine', SHORTER);
    expect(await publishDraft(henk, begun.value, 'Mine')).toMatchObject({ ok: true, value: { number: 1 } });
    expect((await publishContent('default', withFile)).released).toEqual([]);
    expect((await versionsOf('mine')).map(({ source }) => source)).toEqual([SHORTER]);
  });

  it('are quiet where the file has become what the Studio published, as after an export', async () => {
    const { henk } = await trainers();
    await publishDraft(henk, await write(henk, 'scenario', 'charger', SHORTER), 'Shorter');
    const { problems } = await publishContent('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', SHORTER)]);
    expect(problems.filter(({ code }) => code.startsWith('studio'))).toEqual([]);
    expect(await getDraftPage(henk, await openDraft(henk, 'scenario', 'charger'))).toMatchObject({ origin: { from: 'studio', moved: false } });
  });

  it('can be taken into the draft, as a change like any other', async () => {
    const { henk } = await trainers();
    const id = await write(henk, 'scenario', 'charger', SHORTER);
    await publishDraft(henk, id, 'Shorter');
    const newer = `${SCENARIO}\n`;
    await publishContent('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', newer)]);
    expect(await takeFile(henk, id)).toEqual({ ok: true, value: undefined });
    const page = await getDraftPage(henk, id);
    expect(page).toMatchObject({ draft: { text: newer, revision: 2 }, origin: { from: 'studio', forked: true, moved: false }, log: [{}, { label: 'Take the file’s text', personId: henk.id, undoes: null }] });
    expect(await takeFile(henk, id)).toMatchObject({ ok: false });
    expect(await publishDraft(henk, id, 'As in the file')).toMatchObject({ ok: true, value: { number: 3 } });
    expect(await getDraftPage(henk, id)).toMatchObject({ origin: { from: 'studio', forked: true, moved: false } });
  });
});

eachDatabase('a review before publishing', () => {
  async function required() {
    const both = await trainers();
    const admin = await signedIn({ roles: 'administrator' });
    await setSetting(admin, 'review-before-publishing', true);
    return { ...both, admin, id: await write(both.henk, 'scenario', 'charger', SHORTER) };
  }
  const reviewId = async (asked: ReturnType<typeof askForDraftReview>) => {
    const answer = await asked;
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  };

  it('is another’s to give, and holds for this very text', async () => {
    const { henk, ruth, id } = await required();
    expect(await publishDraft(henk, id, 'Shorter')).toMatchObject(refusal('review'));
    const review = await reviewId(askForDraftReview(henk, id, 'Please look at the second scene.'));
    expect(await answerDraftReview(henk, review, { approved: true, remark: '' })).toMatchObject({ ok: false });
    expect(await publishDraft(henk, id, 'Shorter')).toMatchObject(refusal('review'));
    expect(await answerDraftReview(ruth, review, { approved: true, remark: 'Good.' })).toEqual({ ok: true, value: undefined });
    expect(await getDraftPage(henk, id)).toMatchObject({ published: { reviewRequired: true, review: { askedBy: 'Henk Vos', askedByMe: true, answeredBy: 'Ruth Adler', approved: true, remark: 'Good.', ofThisText: true } } });
    await write(henk, 'scenario', 'charger', `${SHORTER}\n`);
    expect(await publishDraft(henk, id, 'One more line')).toMatchObject(refusal('review'));
    await write(henk, 'scenario', 'charger', SHORTER);
    expect(await publishDraft(henk, id, 'Shorter')).toMatchObject({ ok: true });
  });

  it('that sends the draft back lets nothing be published, and needs a remark', async () => {
    const { henk, ruth, id } = await required();
    const review = await reviewId(askForDraftReview(henk, id, 'Look, please.'));
    expect(await answerDraftReview(ruth, review, { approved: false, remark: ' ' })).toMatchObject({ ok: false });
    expect(await answerDraftReview(ruth, review, { approved: false, remark: 'The curt choice has no remark.' })).toMatchObject({ ok: true });
    expect(await publishDraft(henk, id, 'Shorter')).toMatchObject(refusal('review'));
    expect(await answerDraftReview(ruth, review, { approved: true, remark: '' })).toMatchObject({ ok: false });
    expect(await listDraftReviews(henk, id)).toMatchObject([{ approved: false, remark: 'The curt choice has no remark.' }]);
  });

  it('cannot approve a text that has changed since it was asked about', async () => {
    const { henk, ruth, id } = await required();
    const review = await reviewId(askForDraftReview(henk, id, 'Look, please.'));
    await write(henk, 'scenario', 'charger', `${SHORTER}\n`);
    expect(await answerDraftReview(ruth, review, { approved: true, remark: '' })).toMatchObject({ ok: false, error: expect.stringContaining('changed') as string });
  });

  it('is asked for once for one text, with a word on what changed', async () => {
    const { henk, ruth, id } = await required();
    expect(await askForDraftReview(henk, id, '  ')).toMatchObject({ ok: false });
    await reviewId(askForDraftReview(henk, id, 'Look, please.'));
    expect(await askForDraftReview(ruth, id, 'Me too.')).toMatchObject({ ok: false });
  });

  it('is a 404 to another organisation, and set by an administrator alone', async () => {
    const { henk, id } = await required();
    await organisation('other');
    const other = await signedIn({ organisation_id: 'other', roles: 'trainer administrator' });
    const review = await reviewId(askForDraftReview(henk, id, 'Look, please.'));
    expect(await thrownStatus(answerDraftReview(other, review, { approved: true, remark: '' }))).toBe(404);
    expect(await thrownStatus(askForDraftReview(other, id, 'Mine'))).toBe(404);
    expect(await thrownStatus(setSetting(henk, 'review-before-publishing', false))).toBe(404);
    await setSetting(other, 'review-before-publishing', false);
    expect([await getSettings(henk), await getSettings(other)]).toEqual([{ 'review-before-publishing': true }, { 'review-before-publishing': false }]);
  });
});
