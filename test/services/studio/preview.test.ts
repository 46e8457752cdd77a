import { expect, it } from 'vitest';
import { appendPlay } from '#app/services/studio/append-play.server.ts';
import { openDraft } from '#app/services/studio/open-draft.server.ts';
import { publishDraft } from '#app/services/studio/publish-draft.server.ts';
import { rateInPreview } from '#app/services/studio/rate-in-preview.server.ts';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { draftRow, trainers, write } from '#test/support/drafts.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { SCENARIO, publishSound, scoredContent } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const CONTEXT = JSON.stringify({ message: 'Put it in writing for my manager, would you?', conversation: [{ by: 'client', text: 'My charger has walked off with somebody.' }, { by: 'learner', text: 'That is a poor end to a day.' }] });
const WORDS = 'I am sorry that you were left without a charger at the end of such a day. Thank you for telling us.';

eachDatabase('a reply in the preview', () => {
  it('is rated by the draft’s own text and the published rubrics, and nothing is kept', async () => {
    const { henk } = await trainers();
    await publishSound('default', scoredContent('empathy'));
    const id = await write(henk, 'scenario', 'charger', SCENARIO.replace('<Scene id="letter">', '<Scene id="note">').replaceAll('to="letter"', 'to="note"'));
    const before = await allRows();
    const read = await rateInPreview(henk, id, { scene: 'note', text: WORDS, context: CONTEXT });
    if (!read.ok) throw new Error(read.error);
    expect(read.value.rated).toMatchObject([{ criterion: { id: 'empathy', name: 'Empathy' }, rating: { rater: 'local', level: expect.any(Number) as number } }]);
    expect(read.value.unrated.map(({ id: criterion }) => criterion)).toEqual(['thanks']);
    expect(await rateInPreview(henk, id, { scene: 'letter', text: WORDS, context: CONTEXT })).toMatchObject({ ok: false });
    expect(await allRows()).toEqual(before);
  });

  it('is refused with a sentence where there is nothing to rate', async () => {
    const { henk } = await trainers();
    const id = await openDraft(henk, 'scenario', 'charger');
    const rate = (fields: object) => rateInPreview(henk, id, { scene: 'letter', text: WORDS, context: CONTEXT, ...fields });
    for (const fields of [{ text: ' ' }, { text: 'x'.repeat(5001) }, { scene: 'opening' }, { scene: '' }, { context: '' }, { context: '{"message":1}' }, { context: JSON.stringify({ message: '', conversation: [{ by: 'me', text: '' }] }) }]) {
      expect(await rate(fields)).toEqual({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/) as string });
    }
    await write(henk, 'scenario', 'charger', 'no scenario <');
    expect(await rate({})).toMatchObject({ ok: false });
  });

  it('is a 404 to others', async () => {
    const { henk } = await trainers();
    const id = await openDraft(henk, 'scenario', 'charger');
    await organisation('other');
    for (const other of [await signedIn({ organisation_id: 'other', roles: 'trainer' }), await signedIn()]) {
      expect(await thrownStatus(rateInPreview(other, id, { scene: 'letter', text: WORDS, context: CONTEXT }))).toBe(404);
      expect(await thrownStatus(appendPlay(other, id, { key: 'k', transcript: 'play: a\nchoose kind' }))).toBe(404);
    }
  });
});

eachDatabase('a path of the preview', () => {
  const opened = async () => {
    const { henk } = await trainers();
    return { henk, id: await openDraft(henk, 'scenario', 'charger') };
  };
  const playText = async (answer: Awaited<ReturnType<typeof appendPlay>>) => (await draftRow(answer.ok ? answer.value.draftId : 'none')).text;

  it('becomes a transcript at the end of the others, once however often it is sent', async () => {
    const { henk, id } = await opened();
    const first = await appendPlay(henk, id, { key: 'one', transcript: 'play: Kindly\nchoose kind\nexpect scene desk\n' });
    expect(await playText(first)).toBe('play: Kindly\nchoose kind\nexpect scene desk\n');
    await appendPlay(henk, id, { key: 'one', transcript: 'play: Kindly\nchoose kind\nexpect scene desk\n' });
    const second = await appendPlay(henk, id, { key: 'two', transcript: 'play: Curtly\r\nchoose curt' });
    expect(await playText(second)).toBe('play: Kindly\nchoose kind\nexpect scene desk\n\nplay: Curtly\nchoose curt\n');
    expect(await publishDraft(henk, await write(henk, 'scenario', 'charger', `${SCENARIO}\n`), 'Proven')).toMatchObject({ ok: true });
  });

  it('of ten people at once are ten transcripts, each whole', async () => {
    const { henk, id } = await opened();
    const saved = await Promise.all(Array.from({ length: 10 }, (_, n) => appendPlay(henk, id, { key: `k${n}`, transcript: `play: Number ${n}\nchoose kind\n` })));
    const text = await playText(saved[0] as (typeof saved)[0]);
    expect(text.match(/^play: Number \d\nchoose kind$/gm)).toHaveLength(10);
  });

  it('goes by the line ends of the transcripts that are there', async () => {
    const { henk, id } = await opened();
    await write(henk, 'play', 'charger', 'play: Old\r\nchoose kind');
    expect(await playText(await appendPlay(henk, id, { key: 'k', transcript: 'play: New\nchoose curt' }))).toBe('play: Old\r\nchoose kind\r\n\r\nplay: New\r\nchoose curt\r\n');
  });

  it('that is no transcript is refused with a sentence', async () => {
    const { henk, id } = await opened();
    for (const transcript of ['', 'play: Empty', 'choose kind', 'play: A\nchoose kind\nplay: B\nchoose curt', 'play: A\nfly away', 'x'.repeat(100_001)]) {
      expect(await appendPlay(henk, id, { key: 'k', transcript })).toEqual({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/s) as string });
    }
    expect(await appendPlay(henk, id, { key: '', transcript: 'play: A\nchoose kind' })).toMatchObject({ ok: false });
  });
});
