import { expect, it } from 'vitest';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { getDraftPage } from '#app/services/studio/draft-page.server.ts';
import { exportDraft } from '#app/services/studio/export-draft.server.ts';
import { createDraft, openDraft } from '#app/services/studio/open-draft.server.ts';
import { publishDraft } from '#app/services/studio/publish-draft.server.ts';
import { db } from '#db';
import { eachDatabase } from '#test/support/database.ts';
import { change, draftRow, send, trainers, write } from '#test/support/drafts.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { COURSE_CONTENT, RUBRIC, SCENARIO, SMALL_CONTENT, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const PLAY = 'play: At once\nchoose curt\n';
const withPlay = [...SMALL_CONTENT, file('scenarios/charger.play', PLAY)];

eachDatabase('opening a draft', () => {
  it('makes one of the file’s text, and then finds that one', async () => {
    const { henk, ruth } = await trainers();
    const id = await openDraft(henk, 'scenario', 'charger');
    expect(await draftRow(id)).toMatchObject({ kind: 'scenario', slug: 'charger', text: SCENARIO, revision: 0, created_by: henk.id });
    await send(henk, id, 0, change(SCENARIO, 'I leave at six.', 'I leave.'));
    expect(await openDraft(ruth, 'scenario', 'charger')).toBe(id);
    expect((await draftRow(id)).text).toContain('I leave.');
  });

  it('makes one draft when several open it at once', async () => {
    const { henk, ruth } = await trainers();
    const ids = await Promise.all([henk, ruth, henk, ruth].map((person) => openDraft(person, 'rubric', 'plain')));
    expect(new Set(ids).size).toBe(1);
    expect(await db().selectFrom('draft').selectAll().execute()).toHaveLength(1);
  });

  it('takes the text of a file with mistakes, rather than the last good version', async () => {
    const { henk } = await trainers();
    const broken = SCENARIO.replace('</Scene>', '');
    await publishContent('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', broken), file('scenarios/never.mdx', 'no front matter')]);
    expect((await draftRow(await openDraft(henk, 'scenario', 'charger'))).text).toBe(broken);
    expect((await draftRow(await openDraft(henk, 'scenario', 'never'))).text).toBe('no front matter');
  });

  it('keeps every byte of the file, and gives it back as that file', async () => {
    const { henk } = await trainers();
    const odd = `\uFEFF${SCENARIO.replaceAll('\n', '\r\n')}`;
    await publishContent('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', odd)]);
    const { name, bytes } = await exportDraft(henk, await openDraft(henk, 'scenario', 'charger'));
    expect(name).toBe('charger.mdx');
    expect(bytes.equals(Buffer.from(odd))).toBe(true);
  });

  it('opens transcripts: the file’s, none yet, and those of a scenario that is only a draft', async () => {
    const { henk } = await trainers();
    await publishSound('default', [...withPlay, file('scenarios/other.mdx', SCENARIO)]);
    expect((await draftRow(await openDraft(henk, 'play', 'charger'))).text).toBe(PLAY);
    expect((await draftRow(await openDraft(henk, 'play', 'other'))).text).toBe('');
    await createDraft(henk, 'scenario', { title: 'New', slug: 'new' });
    expect((await draftRow(await openDraft(henk, 'play', 'new'))).text).toBe('');
  });

  it('is a 404 for what is not there, for learners, managers and other organisations', async () => {
    const { henk } = await trainers();
    const id = await openDraft(henk, 'scenario', 'charger');
    await organisation('other');
    for (const slug of ['none', '', '../etc', 'a\0b']) expect(await thrownStatus(openDraft(henk, 'scenario', slug))).toBe(404);
    expect(await thrownStatus(openDraft(henk, 'play', 'none'))).toBe(404);
    const others = [await signedIn({ organisation_id: 'other', roles: 'trainer administrator' }), await signedIn(), await signedIn({ roles: 'manager' })];
    for (const other of others) {
      expect(await thrownStatus(openDraft(other, 'scenario', 'charger'))).toBe(404);
      expect(await thrownStatus(getDraftPage(other, id))).toBe(404);
      expect(await thrownStatus(exportDraft(other, id))).toBe(404);
    }
  });
});

eachDatabase('beginning something new', () => {
  it('makes a draft of its own kind with the title in it', async () => {
    const { henk } = await trainers();
    for (const [kind, slug] of [['scenario', 'late-bus'], ['rubric', 'late'], ['course', 'lates'], ['lesson', 'lates/01-why']] as const) {
      const made = await createDraft(henk, kind, { title: 'The late "bus"', slug });
      if (!made.ok) throw new Error(made.error);
      const page = await getDraftPage(henk, made.value);
      expect(page.draft).toMatchObject({ kind, slug, revision: 0 });
      expect(page.draft.text).toContain('The late');
      expect(page.origin).toMatchObject({ from: 'studio', forked: false, moved: false });
      expect(page.published).toMatchObject({ version: null, unpublished: true });
      expect(await publishDraft(henk, made.value, 'As it began')).toMatchObject({ ok: true });
    }
  });

  it('says what is wrong with a name that is taken or ill-formed, or a title that is none', async () => {
    const { henk } = await trainers();
    await publishContent('default', [...SMALL_CONTENT, file('scenarios/broken.mdx', 'no front matter')]);
    await createDraft(henk, 'scenario', { title: 'Mine', slug: 'mine' });
    const said = async (kind: 'scenario' | 'lesson', slug: string, title = 'A title') => {
      const made = await createDraft(henk, kind, { title, slug });
      return made.ok ? 'made' : made.error;
    };
    for (const slug of ['charger', 'broken', 'mine']) expect(await said('scenario', slug)).toMatch(/already/);
    for (const slug of ['', 'Two Words', '../x', 'a/b', '-a', 'ä', 'x'.repeat(65)]) expect(await said('scenario', slug)).toMatch(/lower-case letters/);
    for (const slug of ['one', 'a/b/c', 'a/course']) expect(await said('lesson', slug)).toMatch(/course/);
    expect(await said('lesson', 'Basics/one')).toMatch(/lower-case/);
    for (const title of ['  ', 'x'.repeat(121), 'two\nlines']) expect(await said('scenario', 'fine', title)).toMatch(/title/i);
    expect(await said('scenario', 'fine')).toBe('made');
  });

  it('of two who choose one name at once, one is told that it is taken', async () => {
    const { henk, ruth } = await trainers();
    const made = await Promise.all([henk, ruth].map((person) => createDraft(person, 'scenario', { title: 'Mine', slug: 'mine' })));
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

eachDatabase('a draft’s page', () => {
  it('has the text, its log, what it may refer to, who is there, and how it stands', async () => {
    const { henk, ruth } = await trainers();
    await publishSound('default', [...COURSE_CONTENT, file('scenarios/charger.play', PLAY)]);
    const id = await openDraft(henk, 'scenario', 'charger');
    await send(ruth, id, 0, change(SCENARIO, 'I leave at six.', 'I leave.', { label: 'Edit a line' }));
    const page = await getDraftPage(henk, id);
    expect(page).toMatchObject({
      draft: { id, path: 'scenarios/charger.mdx', revision: 1, text: SCENARIO.replace('I leave at six.', 'I leave.') },
      log: [{ revision: 1, label: 'Edit a line', person: 'Ruth Adler' }],
      shelf: { scenarios: ['charger'], lessons: ['basics/one', 'basics/two'], pictures: [], rubrics: [{ slug: 'plain' }] },
      origin: { from: 'file', path: 'scenarios/charger.mdx', forked: false, moved: false },
      play: PLAY,
      people: [{ name: 'Ruth Adler', me: false }],
      me: { id: henk.id, name: 'Henk Vos' },
      published: { version: 1, unpublished: true, retired: false, reviewRequired: false, review: null },
    });
  });

  it('of transcripts has the text of their scenario, the draft’s before the published one', async () => {
    const { henk } = await trainers();
    const play = await openDraft(henk, 'play', 'charger');
    expect((await getDraftPage(henk, play)).shelf.scenarioText).toBe(SCENARIO);
    await write(henk, 'scenario', 'charger', `${SCENARIO}\n`);
    expect((await getDraftPage(henk, play)).shelf.scenarioText).toBe(`${SCENARIO}\n`);
  });

  it('has the last 300 changes alone', async () => {
    const { henk } = await trainers();
    const id = await openDraft(henk, 'scenario', 'charger');
    const changes = Array.from({ length: 350 }, (_, n) => ({ key: `k${n}`, label: `${n}`, edits: [{ at: SCENARIO.length + n, remove: '', insert: '\n' }], undoes: null }));
    await send(henk, id, 0, ...changes);
    const { log } = await getDraftPage(henk, id);
    expect([log.length, log[0]?.revision, log.at(-1)?.revision]).toEqual([300, 51, 350]);
  });

  it('follows the file while nobody has changed the draft, and says that the file has moved once somebody has', async () => {
    const { henk } = await trainers();
    const id = await openDraft(henk, 'scenario', 'charger');
    const [second, third] = [`${SCENARIO}\n`, `${SCENARIO}\n\n`];
    await publishSound('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', second)]);
    expect(await getDraftPage(henk, id)).toMatchObject({ draft: { text: second, revision: 1 }, origin: { moved: false }, log: [{ personId: null, label: 'Follow the file' }] });
    await send(henk, id, 1, change(second, 'I leave at six.', 'I leave.'));
    await publishSound('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', third)]);
    const page = await getDraftPage(henk, id);
    expect(page.draft.text).toBe(second.replace('I leave at six.', 'I leave.'));
    expect(page.origin).toEqual({ from: 'file', path: 'scenarios/charger.mdx', forked: false, moved: true, fileSource: third });
  });

  it('does not follow the file once the Studio has published', async () => {
    const { henk } = await trainers();
    const id = await write(henk, 'scenario', 'charger', SCENARIO.replace('I leave at six.', 'I leave.'));
    expect(await publishDraft(henk, id, 'Shorter')).toMatchObject({ ok: true });
    await publishContent('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', `${SCENARIO}\n`)]);
    expect(await getDraftPage(henk, id)).toMatchObject({ draft: { text: SCENARIO.replace('I leave at six.', 'I leave.') }, origin: { from: 'studio', forked: true, moved: true, fileSource: `${SCENARIO}\n` } });
  });
});
