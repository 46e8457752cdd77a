import { expect, it } from 'vitest';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { getHistoryPage, restoreWhole, takeWholeFile } from '#app/services/studio/history-page.server.ts';
import { openDraft } from '#app/services/studio/open-draft.server.ts';
import { publishShown } from '#app/services/studio/publish-page.server.ts';
import { syncDraft } from '#app/services/studio/sync-draft.server.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { COURSE_CONTENT, SCENARIO, file, publishSound } from '#test/support/small-content.ts';

const NEITHER = { from: '', to: '' };
const TITLE = /^title: .*$/m.exec(SCENARIO)?.[0] ?? '';

eachDatabase('a draft’s history', () => {
  it('shows a file that went its own way, compares it, and takes its text over', async () => {
    await organisation();
    await publishSound('default', COURSE_CONTENT);
    const person = await signedIn({ roles: 'trainer' });
    const id = await openDraft(person, 'scenario', 'charger');
    const edits = [{ at: SCENARIO.indexOf(TITLE), remove: TITLE, insert: `${TITLE} again` }];
    await syncDraft(person, id, { since: 0, tab: 't', changes: [{ key: 'one', label: 'Edit', edits, undoes: null }] });
    const before = await getHistoryPage(person, id, NEITHER);
    expect([before.origin.moved, before.states.map(({ key }) => key).slice(0, 1), before.compared?.from.number, before.compared?.to.key]).toEqual([false, ['draft'], 1, 'draft']);
    expect(before.compared?.comparison.structure).toMatchObject([{ part: 'head', changes: [{ says: 'The title reads differently.' }] }]);

    const moved = SCENARIO.replace(TITLE, `${TITLE} elsewhere`);
    await publishContent('default', COURSE_CONTENT.map(({ path, source }) => file(path, path === 'scenarios/charger.mdx' ? moved : source)));
    const after = await getHistoryPage(person, id, { from: 'draft', to: 'file' });
    expect([after.origin.moved, after.compared?.to.key]).toEqual([true, 'file']);
    expect(await takeWholeFile(person, id, 'scenario', 'charger')).toEqual({ ok: true, value: undefined });
    const taken = await getHistoryPage(person, id, NEITHER);
    expect([taken.origin.moved, taken.log.length]).toEqual([false, 2]);

    const first = taken.versions.find(({ number }) => number === 1);
    expect((await restoreWhole(person, id, first?.id ?? '', 'scenario', 'charger')).ok).toBe(true);
    expect((await getHistoryPage(person, id, { from: first?.id ?? '', to: 'draft' })).compared?.comparison.equal).toBe(true);
    expect((await restoreWhole(person, id, first?.id ?? '', 'scenario', 'charger')).ok).toBe(false);
  });

  it('publishes only the text that its page showed', async () => {
    await organisation();
    await publishSound('default', COURSE_CONTENT);
    const person = await signedIn({ roles: 'trainer' });
    const id = await openDraft(person, 'scenario', 'charger');
    const edits = [{ at: SCENARIO.indexOf(TITLE), remove: TITLE, insert: `${TITLE} again` }];
    await syncDraft(person, id, { since: 0, tab: 't', changes: [{ key: 'one', label: 'Edit', edits, undoes: null }] });
    expect(await publishShown(person, id, 0, 'A note.')).toMatchObject({ ok: false, error: { code: 'meanwhile' } });
    expect(await publishShown(person, id, 1, 'A note.')).toMatchObject({ ok: true, value: { number: 2 } });
  });
});
