import { afterAll, expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { atMove } from '#test/support/at-move.ts';
import { firstOf } from '#test/support/calling.ts';
import { intent, waitForMove, words } from '#test/support/playing.ts';
import { playOut } from '#test/support/play-out.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { standInJudge, verdict, type StandInJudge } from '#test/support/stand-in-judge.ts';
import { visiting } from '#test/support/visiting.ts';

const SAID = 'Hold it till one, Dana. I ring you at 12:45 either way.';
let judge: StandInJudge | undefined;
const visit = visiting(async () => {
  judge = await standInJudge(verdict({ level: 2, evidence: ['I ring you at 12:45'], remark: 'She knows when.' }));
  return { DESKSIDE_JUDGE_URL: judge.url, DESKSIDE_JUDGE_MODEL: 'stand-in' };
});
afterAll(() => judge?.close());

it('a learner is told of the judge before they write, on the player and before a second try, and in the debrief', async () => {
  const good = await readPlay('helpless-desk', 'name-back');
  const n = firstOf(good, 'reply');
  const { page, caller, attempt } = await atMove(visit, good, n);
  const told = en.rated.sentTo(`stand-in (${new URL(judge?.url ?? '').host})`);
  await page.getByText(told).waitFor();
  await words(page).fill(SAID);
  await intent(page, 'write').click();
  await waitForMove(page, n + 1);
  expect(judge?.asked.filter(({ question }) => question.messages.some(({ content }) => content.includes(SAID)))).toHaveLength(3);

  await playOut(caller, attempt);
  await page.goto(`/attempts/${attempt}/debrief`);
  expect(await page.locator(`#moment-${n}`).getByText(en.rated.byJudge('stand-in')).count()).toBe(3);
  await page.locator(`#moment-${n}`).getByText(en.rated.rewrite, { exact: true }).click();
  expect(await page.locator(`#moment-${n}`).getByText(told).count()).toBe(1);
});
