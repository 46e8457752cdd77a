import { afterEach, expect, it } from 'vitest';
import { REPLY_LIMIT } from '#app/domain/scenario/not-yet-said.ts';
import { getLessonPage } from '#app/services/learn/lesson-page.server.ts';
import { tryReply } from '#app/services/learn/practice-replies.server.ts';
import { setClock } from '#app/services/clock.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { LESSON, RUBRIC, courseOf, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

afterEach(() => setClock(undefined));

const REPLY = `
<Reply id="charger" client="Ada Lund" who="accountant" rubric="plain" criteria="empathy thanks clarity">
My charger has walked off with somebody, and I present to the board at two.

<Model level="3">That is a poor start to such a day.</Model>
</Reply>
`;

/** Rated by the scorer on empathy and thanks, and on clarity by nobody. */
const CONTENT = [
  file('rubrics/plain.yaml', RUBRIC.replace(/(id: empathy[\s\S]*?)rater: self/, '$1rater: local:empathy').replace(/(id: thanks[\s\S]*?)rater: self/, '$1rater: local:thanks')),
  file('courses/basics/one.mdx', LESSON + REPLY),
  file('courses/basics/course.yaml', courseOf('Basics', 'lesson: one')),
];

const WARM =
  'Thank you for telling me, Ada. Presenting to the board at two with no charger must be nerve-racking, the last thing you need today. I will bring you mine now, so that you can think about your slides and not about the battery.';
const COLD = 'Open a ticket.';

async function learner(): Promise<SignedIn> {
  await organisation();
  await publishSound('default', CONTENT);
  return signedIn();
}

const attempt = async (person: SignedIn, text: string, id = 'charger') => {
  const tried = await tryReply(person, 'basics', 'one', id, text);
  return tried.ok ? tried.value : undefined;
};
const refusal = async (person: SignedIn, text: string, id = 'charger') => {
  const tried = await tryReply(person, 'basics', 'one', id, text);
  return tried.ok ? undefined : tried.error;
};
const shown = async (person: SignedIn) => (await getLessonPage(person, 'basics', 'one')).replies.charger;
const levels = (tried: Awaited<ReturnType<typeof attempt>>) => Object.fromEntries(tried?.rated.ratings.map(({ criterion, level }) => [criterion, level]) ?? []);

eachDatabase('a reply in a lesson', () => {
  it('asks for criteria with their descriptors before anything is written', async () => {
    const before = await shown(await learner());
    expect(before?.tried).toBeUndefined();
    expect(before?.criteria.map(({ id, descriptors }) => [id, descriptors.length])).toEqual([['empathy', 4], ['clarity', 4], ['thanks', 2]]);
  });

  it('is rated at once with the words that earned it, and is there again later', async () => {
    const person = await learner();
    const tried = await attempt(person, WARM);
    expect(levels(tried).empathy).toBeGreaterThan(0);
    expect(levels(tried)).toMatchObject({ thanks: 1 });
    expect(levels(tried)).not.toHaveProperty('clarity');
    for (const { evidence, descriptor, remark } of tried?.rated.ratings ?? []) {
      expect(evidence.length).toBeGreaterThan(0);
      expect([descriptor, remark]).not.toContain('');
    }
    expect(tried?.before).toBeUndefined();
    expect((await shown(person))?.tried).toEqual(tried);
  });

  it('shows what moved since the try before, and the same words twice are one try', async () => {
    const person = await learner();
    const first = await attempt(person, COLD);
    const second = await attempt(person, WARM);
    expect(second?.before).toEqual(levels(first));
    expect(await attempt(person, WARM)).toEqual(second);
    expect((await shown(person))?.tried).toEqual(second);
  });

  it('keeps words that cannot be rated, and says why', async () => {
    const person = await learner();
    const tried = await attempt(person, 'Guten Tag, wir kümmern uns um das Ladegerät und melden uns bei Ihnen.');
    expect(tried?.rated).toMatchObject({ ratings: [], reason: 'not-english' });
    expect((await shown(person))?.tried).toEqual(tried);
  });

  it('keeps line breaks as one sign, however they were sent', async () => {
    const person = await learner();
    expect((await attempt(person, 'Dear Ada,\r\nI come up now.'))?.rated.text).toBe('Dear Ada,\nI come up now.');
  });

  it('refuses what is empty, too long or not asked for, and changes nothing', async () => {
    const person = await learner();
    await shown(person);
    const before = await allRows();
    expect(await refusal(person, ' \n')).toBe('empty-reply');
    expect(await refusal(person, 'a'.repeat(REPLY_LIMIT + 1))).toBe('long-reply');
    expect(await refusal(person, WARM, 'nothing')).toBe('not-asked');
    expect(await thrownStatus(tryReply(person, 'basics', 'two', 'charger', WARM))).toBe(404);
    expect(await allRows()).toEqual(before);
  });

  it('is nobody else’s: not another learner’s, a trainer’s or an administrator’s', async () => {
    const person = await learner();
    await attempt(person, WARM);
    for (const roles of ['', 'trainer', 'manager', 'administrator']) {
      const other = await signedIn({ roles });
      expect(JSON.stringify(await getLessonPage(other, 'basics', 'one'))).not.toContain('last thing you need');
      await attempt(other, COLD);
    }
    expect((await shown(person))?.tried?.rated.text).toBe(WARM);
  });
});
