import { expect, it } from 'vitest';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { listStudio } from '#app/services/studio/list.server.ts';
import { createDraft, openDraft } from '#app/services/studio/open-draft.server.ts';
import { publishDraft } from '#app/services/studio/publish-draft.server.ts';
import { retireContent } from '#app/services/studio/retire.server.ts';
import { askForDraftReview } from '#app/services/studio/review-draft.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { eachDatabase } from '#test/support/database.ts';
import { trainers, write } from '#test/support/drafts.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { COURSE_CONTENT, RUBRIC, SCENARIO, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const SHORTER = SCENARIO.replace('I leave at six.', 'I leave.');
const row = async (person: SignedIn, slug = 'charger') => (await listStudio(person)).find((one) => one.slug === slug);

eachDatabase('the Studio’s list', () => {
  it('has everything by kind: what is published, what is only a draft, and files that were never right', async () => {
    const { henk } = await trainers();
    await publishContent('default', [...COURSE_CONTENT, file('scenarios/never.mdx', 'no front matter'), file('scenarios/charger.play', 'play: Empty\n')]);
    await createDraft(henk, 'rubric', { title: 'The "new" one', slug: 'fresh' });
    expect((await listStudio(henk)).map(({ kind, slug, title, version, errors }) => [kind, slug, title, version, errors])).toEqual([
      ['course', 'basics', 'Basics', 1, 0],
      ['lesson', 'basics/one', 'One good question', 1, 0],
      ['lesson', 'basics/two', 'Nothing to answer', 1, 0],
      ['scenario', 'charger', 'The lost charger', 1, 1],
      ['scenario', 'never', 'never', null, expect.any(Number)],
      ['rubric', 'fresh', 'The "new" one', null, 0],
      ['rubric', 'plain', 'Plain service', 1, 0],
    ]);
    expect((await row(henk, 'never'))?.errors).toBeGreaterThan(0);
    expect(await row(henk, 'never')).toMatchObject({ origin: { from: 'file', path: 'scenarios/never.mdx' }, unpublished: false, draftId: null, retired: false });
    expect(await row(henk, 'fresh')).toMatchObject({ origin: { from: 'studio', forked: false, moved: false }, unpublished: true, changed: { by: 'Henk Vos' } });
  });

  it('says what is changed and by whom, and that a draft which was only opened is not', async () => {
    const { henk, ruth } = await trainers();
    const id = await openDraft(henk, 'scenario', 'charger');
    expect(await row(henk)).toMatchObject({ draftId: id, unpublished: false, changed: { by: '' } });
    await write(ruth, 'scenario', 'charger', SHORTER);
    expect(await row(henk)).toMatchObject({ unpublished: true, changed: { by: 'Ruth Adler' } });
    await publishDraft(henk, id, 'Shorter');
    expect(await row(henk)).toMatchObject({ unpublished: false, version: 2, origin: { from: 'studio', forked: true, moved: false }, changed: { by: 'Henk Vos' } });
    await openDraft(ruth, 'play', 'charger');
    expect(await row(henk)).toMatchObject({ unpublished: false });
    await write(ruth, 'play', 'charger', 'play: x\nchoose curt\n');
    expect(await row(henk)).toMatchObject({ unpublished: true });
  });

  it('says when the file has moved on, but not to a draft that was only opened', async () => {
    const { henk } = await trainers();
    await openDraft(henk, 'scenario', 'charger');
    const withText = (source: string) => publishSound('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', source)]);
    await withText(`${SCENARIO}\n`);
    expect(await row(henk)).toMatchObject({ origin: { moved: false } });
    await publishDraft(henk, await write(henk, 'scenario', 'charger', SHORTER), 'Shorter');
    await publishContent('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', `${SCENARIO}\n\n`)]);
    expect(await row(henk)).toMatchObject({ origin: { from: 'studio', forked: true, moved: true }, warnings: expect.any(Number) as number });
  });

  it('shows a review that waits, whose it is, and what is retired', async () => {
    const { henk, ruth } = await trainers();
    const id = await write(henk, 'scenario', 'charger', SHORTER);
    await askForDraftReview(henk, id, 'Look, please.');
    expect(await row(henk)).toMatchObject({ review: { askedBy: 'Henk Vos', mine: true } });
    expect(await row(ruth)).toMatchObject({ review: { mine: false }, retired: false });
    await retireContent(henk, 'scenario', 'charger', true);
    expect(await row(ruth)).toMatchObject({ retired: true });
  });

  it('has nothing of another organisation, and is a 404 to learners and managers', async () => {
    const { henk } = await trainers();
    await organisation('other');
    await write(henk, 'scenario', 'charger', SHORTER);
    expect(await listStudio(await signedIn({ organisation_id: 'other', roles: 'administrator' }))).toEqual([]);
    expect(await thrownStatus(listStudio(await signedIn()))).toBe(404);
    expect(await thrownStatus(listStudio(await signedIn({ roles: 'manager' })))).toBe(404);
  });
});
