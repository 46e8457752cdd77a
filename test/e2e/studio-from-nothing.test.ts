import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { editorText } from '#app/messages/studio/en-editor.ts';
import { listText } from '#app/messages/studio/en-list.ts';
import { newText } from '#app/messages/studio/en-new.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { publishText } from '#app/messages/studio/en-publish.ts';
import { tryText } from '#app/messages/studio/en-try.ts';
import { calling } from '#test/support/calling.ts';
import { fillByKeys, pressByKeys, tabTo } from '#test/support/keys.ts';
import { demoPerson, newLearner } from '#test/support/people.ts';
import { savedAll } from '#test/support/studio.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();

interface Written {
  id: string;
  told: string;
  /** Words, where they lead and their level, the better one first. */
  choices: [string, string, number][];
}

const SCENES: Written[] = [
  { id: 'start', told: 'The toner light has been on since Monday, and payroll closes at four.', choices: [['What have you tried so far, and what must be printed by four?', 'asked', 3], ['Have you read the page about toner on the portal?', 'portal', 0]] },
  { id: 'asked', told: 'She counts it off: eighty pages, signed by hand.', choices: [['Eighty pages by four. I will carry them to the third floor myself.', 'carried', 3], ['Somebody ought to look at that printer some day.', 'portal', 1]] },
  { id: 'carried', told: 'The third floor is locked.', choices: [['I am at the door and fetch the key. You hear from me in ten minutes.', 'key', 3], ['It is locked. There is nothing more that I can do.', 'portal', 0]] },
  { id: 'key', told: 'The key hangs behind the porter, who is at lunch.', choices: [['I have rung him. He is back at two, so we print at five past.', 'printed', 3], ['He is at lunch, I am afraid.', 'portal', 1]] },
  { id: 'printed', told: 'Seventy-nine pages, and one smudged.', choices: [['One is smudged. I print it again and bring you all eighty.', 'helped', 3], ['Nearly all of them came out.', 'helped', 1]] },
  { id: 'portal', told: 'The line is quiet for a while.', choices: [['I am sorry. That was no answer. What must be printed by four?', 'asked', 2], ['The page is quite clear, if you read it.', 'lost', 0]] },
];

const field = (page: Page, label: string, nth = 0): Locator => page.getByRole('textbox', { name: label, exact: true }).nth(nth);
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const tab = (page: Page, view: keyof typeof editorText.views): Locator => page.getByRole('navigation', { name: editorText.viewsLabel }).getByRole('link', { name: editorText.views[view] });

async function toView(page: Page, view: keyof typeof editorText.views) {
  await pressByKeys(page, tab(page, view), { back: true });
}

/** Opens a scene from the list and waits for its form. */
async function openScene(page: Page, id: string) {
  await fillByKeys(page, page.getByRole('searchbox', { name: t.list.filter }), `${id} `.trim(), { back: true });
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => field(page, t.part.id).inputValue()).toBe(id);
}

async function writeScene(page: Page, { id, told, choices }: Written) {
  await openScene(page, id);
  if (id !== 'start') await pressByKeys(page, button(page, t.lines.addNarration));
  await fillByKeys(page, field(page, t.lines.words), told);
  for (const [index, [words, to, level]] of choices.entries()) {
    const legend = page.getByRole('group', { name: new RegExp(`^Choice ${index + 1}:`) });
    await fillByKeys(page, legend.getByRole('textbox', { name: t.choice.words }), words);
    await fillByKeys(page, legend.getByLabel(t.choice.to), to);
    await page.keyboard.press('Enter');
    await fillByKeys(page, legend.getByRole('textbox', { name: t.choice.remark }), `It ${level > 1 ? 'helps her' : 'leaves her'} where she stands.`);
    const ratings = legend.locator('summary').filter({ hasText: t.fold.ratings });
    await pressByKeys(page, ratings);
    await tabTo(page, legend.getByRole('combobox', { name: 'Empathy' }));
    await page.keyboard.type(['missing', 'casual', 'moderate', 'intense'][level] ?? '');
  }
}

it('a scenario of six scenes is written from nothing, checked, tried, published and played, and an attempt under way ends on the version it began on', { timeout: 180_000 }, async () => {
  const { db } = visit.server;
  const { page } = await visit.as(await demoPerson(db, 'henk'));
  await page.goto('/studio');
  await pressByKeys(page, page.getByRole('link', { name: listText.newOf.scenario }));
  await fillByKeys(page, page.getByLabel(newText.titleLabel), 'The Toner Light');
  await pressByKeys(page, button(page, newText.submit));
  await page.locator('[data-studio-ready]').waitFor();

  for (const { id } of SCENES.slice(1)) {
    await pressByKeys(page, button(page, t.addAfter.Scene), { back: true });
    await fillByKeys(page, field(page, t.part.id), id);
    await tabTo(page, field(page, t.part.title));
    await expect.poll(() => field(page, t.part.id).inputValue()).toBe(id);
    await tabTo(page, page.getByLabel(t.decision.kind));
    await page.keyboard.type(t.decision.kinds.choices);
    await pressByKeys(page, button(page, t.choice.add));
  }
  for (const scene of SCENES) await writeScene(page, scene);
  await savedAll(page);
  await page.locator('.studio[data-checked="true"]').waitFor();

  await toView(page, 'checks');
  expect(await page.getByRole('main').innerText()).not.toMatch(/\b[1-9]\d* errors?\b/);

  await toView(page, 'try');
  for (const { choices } of SCENES.slice(0, 5)) await pressByKeys(page, page.getByRole('button', { name: choices[0]?.[0] ?? '' }));
  await page.getByText(tryText.ended('helped', 'success')).first().waitFor();

  const publish = async (note: string, version: number) => {
    await pressByKeys(page, page.getByRole('link', { name: editorText.publish }), { back: true });
    await fillByKeys(page, page.getByLabel(publishText.note), note);
    await pressByKeys(page, button(page, publishText.publish));
    await page.getByText(publishText.done(version)).first().waitFor();
  };
  await publish('The first of it.', 1);

  const early = await calling(visit.server, await newLearner(db, 'Ella Early'));
  const attempt = await early.begin('the-toner-light');
  expect((await early.move(attempt, 1, { choice: await choiceTo(page, attempt, 'asked') })).status).toBe(200);

  const id = (await db.selectFrom('draft').select('id').where('slug', '=', 'the-toner-light').where('kind', '=', 'scenario').executeTakeFirstOrThrow()).id;
  await page.goto(`/studio/drafts/${id}`);
  await page.locator('[data-studio-ready]').waitFor();
  await openScene(page, 'asked');
  await fillByKeys(page, field(page, t.lines.words), 'She counts it off again: ninety pages.');
  await savedAll(page);
  await publish('Ninety pages.', 2);

  const old = await (await early.get(`/attempts/${attempt}`)).text();
  expect(old).toContain('eighty pages, signed by hand');
  for (const [n, to] of [[2, 'carried'], [3, 'key'], [4, 'printed'], [5, 'helped']] as const) {
    expect((await early.move(attempt, n, { choice: await choiceTo(page, attempt, to) })).status).toBe(200);
  }
  const ended = await db.selectFrom('attempt').innerJoin('content_version', 'content_version.id', 'attempt.scenario_version_id').select(['attempt.ending', 'attempt.outcome', 'content_version.number']).where('attempt.id', '=', attempt).executeTakeFirstOrThrow();
  expect(ended).toEqual({ ending: 'helped', outcome: 'success', number: 1 });

  const late = await calling(visit.server, await newLearner(db, 'Lou Late'));
  const fresh = await late.begin('the-toner-light');
  await late.move(fresh, 1, { choice: await choiceTo(page, fresh, 'asked') });
  expect(await (await late.get(`/attempts/${fresh}`)).text()).toContain('ninety pages');
});

/** The id of the first choice of an attempt's present scene that leads there, by the version that it is pinned to. */
async function choiceTo(_page: Page, attempt: string, to: string): Promise<string> {
  const { db } = visit.server;
  const row = await db.selectFrom('attempt').innerJoin('content_version', 'content_version.id', 'attempt.scenario_version_id').select('content_version.compiled').where('attempt.id', '=', attempt).executeTakeFirstOrThrow();
  const scenario = JSON.parse(row.compiled) as { scenes: { id: string; decision: { choices?: { id: string; to: string }[] } }[] };
  const all = scenario.scenes.flatMap(({ decision }) => decision.choices ?? []);
  return all.find((choice) => choice.to === to)?.id ?? '';
}
