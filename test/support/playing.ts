import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Scenario } from '#app/domain/scenario/model.ts';
import type { Step, Transcript } from '#app/domain/scenario/play.ts';
import { en } from '#app/messages/en.ts';
import { UNRATED } from './unrated-words.ts';

/** The part of the player in which the present scene stands. */
export const present = (page: Page): Locator => page.locator('#now');
export const choice = (page: Page, id: string): Locator => page.locator(`button[name="choice"][value="${id}"]`);
export const words = (page: Page): Locator => page.locator('textarea[name="text"]');
export const level = (page: Page, criterion: string, at: number): Locator => page.locator(`input[name="level:${criterion}"][value="${at}"]`);
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** A button of a reply's form: `write` says it, `reply` says it with the learner's own rating, `rewrite` changes it. */
export const intent = (page: Page, value: 'write' | 'reply' | 'rewrite'): Locator => page.locator(`button[name="intent"][value="${value}"]`);

/** Waits until the page asks for this move, counted from 1. */
export const waitForMove = (page: Page, n: number): Promise<void> => page.locator(`input[name="n"][value="${n}"]`).waitFor({ state: 'attached' });

/** The move that the page asks for now. */
export const moveAsked = async (page: Page): Promise<number> => Number(await page.locator('input[name="n"]').inputValue());

/** Begins an attempt at a scenario and returns its id. */
export async function begin(page: Page, slug: string): Promise<string> {
  await page.goto(`/scenarios/${slug}`);
  await page.getByRole('button', { name: new RegExp(`^(${en.scenario.start}|${en.scenario.again})$`) }).click();
  await page.waitForURL(/\/attempts\/[\w-]+/);
  await waitForMove(page, 1);
  return attemptOf(page);
}

export const attemptOf = (page: Page): string => /attempts\/([\w-]+)/.exec(page.url())?.[1] ?? '';

/** Writes a reply that the scorer does not read, and goes on to rating it. */
export async function write(page: Page, text: string): Promise<void> {
  await words(page).fill(text);
  await intent(page, 'write').click();
  await intent(page, 'reply').waitFor();
}

export async function rate(page: Page, levels: Record<string, number>): Promise<void> {
  for (const [criterion, at] of Object.entries(levels)) await level(page, criterion, at).check();
  await intent(page, 'reply').click();
}

/** Plays a transcript from the present scene with replies that rate as it says, whatever the scorer, checking what it expects as far as a learner can see it. */
export async function play(page: Page, scenario: Scenario, transcript: Transcript): Promise<void> {
  for (const step of transcript.steps) await take(page, scenario, step);
}

async function take(page: Page, scenario: Scenario, step: Step): Promise<void> {
  switch (step.kind) {
    case 'choose':
      return andArrive(page, () => choice(page, step.choice).click());
    case 'continue':
      return andArrive(page, () => button(page, en.player.goOn).click());
    case 'reply':
      return andArrive(page, async () => {
        await write(page, UNRATED);
        await rate(page, step.levels);
      });
    case 'says':
      return expect(await present(page).textContent()).toContain(step.words);
    case 'offered':
      return expect(await choice(page, step.choice).count()).toBe(step.offered ? 1 : 0);
    case 'ending':
      return expect(await present(page).getByRole('heading').textContent()).toBe(scenario.endings.find((ending) => ending.id === step.ending)?.title);
    case 'meter':
      return expectMeter(page, scenario, step);
    // A learner never sees a flag or the name of a scene.
    case 'scene':
    case 'flag':
      return;
  }
}

/** Does something and waits for the next scene or the end. */
export async function andArrive(page: Page, act: () => Promise<void>): Promise<void> {
  const n = await moveAsked(page);
  await act();
  await page.locator(`input[name="n"][value="${n + 1}"]`).or(page.getByRole('link', { name: en.player.debrief })).first().waitFor({ state: 'attached' });
}

async function expectMeter(page: Page, scenario: Scenario, step: Step & { kind: 'meter' }): Promise<void> {
  const shown = scenario.meters[0];
  if (step.meter !== shown?.id || step.op !== '=') return;
  const read = await page.locator('figcaption', { hasText: shown.name }).filter({ visible: true }).textContent();
  expect(read).toContain(en.player.out(step.value, shown.max));
}
