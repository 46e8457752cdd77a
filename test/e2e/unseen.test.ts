import { beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Choice, Scenario, Scene } from '#app/domain/scenario/model.ts';
import type { Transcript } from '#app/domain/scenario/play.ts';
import { en } from '#app/messages/en.ts';
import { newLearner, PASSWORD } from '#test/support/people.ts';
import { andArrive, attemptOf, begin, button, play } from '#test/support/playing.ts';
import { recordingOf, type Received } from '#test/support/recording.ts';
import { readPlay, readScenario } from '#test/support/scenario-source.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
let desk: Scenario;
let half: Transcript;
beforeAll(async () => {
  desk = await readScenario('helpless-desk');
  const good = await readPlay('helpless-desk', 'name-back');
  const reply = good.steps.findIndex((step) => step.kind === 'reply');
  half = { ...good, steps: good.steps.slice(0, reply + 2) };
});

/** The stretches of a text that look the same as they were written, in a page and in data. */
const stretches = (text: string): string[] => (text.match(/[^\n<>&"'*`\\_[\]()]{15,}/g) ?? []).map((stretch) => stretch.trim()).filter((stretch) => stretch.length >= 15);

const choicesOf = (scene: Scene): Choice[] => (scene.decision.kind === 'choices' ? scene.decision.choices : []);

/** What a scene shows to who is in it. */
const shownIn = (scene: Scene): string[] => [
  scene.title ?? '',
  ...scene.lines.map((line) => ('text' in line ? line.text : line.alt)),
  ...choicesOf(scene).map((choice) => choice.text),
  scene.decision.kind === 'reply' ? scene.decision.reply.prompt : '',
];

/** What no scene shows while the attempt is under way, visited or not: remarks and model replies. */
const keptBack = (scene: Scene): string[] => [
  ...choicesOf(scene).map((choice) => choice.remark ?? ''),
  ...(scene.decision.kind === 'reply' ? scene.decision.reply.models.flatMap((model) => [model.text, model.remark ?? '']) : []),
];

const idsOf = (scene: Scene): string[] => [scene.id, ...choicesOf(scene).map((choice) => choice.id), ...(scene.decision.kind === 'reply' ? [scene.decision.reply.id] : [])];

it('until an attempt is over, nothing that the browser receives holds anything of a scene not visited', async () => {
  const learner = await newLearner(visit.server.db);
  const { origin, received: all, stop } = await recordingOf(visit.server.origin);
  onTestFinished(stop);
  const { page } = await visit.stranger({ baseURL: origin });

  await page.goto('/');
  await page.getByLabel(en.signIn.email).fill(learner.email);
  await page.getByLabel(en.signIn.password).fill(PASSWORD);
  await button(page, en.signIn.submit).click();
  await page.getByText(en.home.greeting('Nell')).waitFor();
  for (const address of ['/courses/not-just-a-user', '/courses/not-just-a-user/01-nobody-is-just-a-user', '/attempts', '/growth']) await page.goto(address);
  await begin(page, 'email-only-mandate');
  await andArrive(page, () => page.locator('button[name="choice"], button[name="continue"]').first().click());
  // Words that the interface itself uses, whatever the scenario: as ids they tell nothing.
  const beforehand = [...all];

  await begin(page, 'helpless-desk');
  await play(page, desk, half);
  await page.reload();
  const attempt = attemptOf(page);
  // From page to page by script as well, and the addresses that only a curious learner types.
  for (const name of [en.shell.home, en.shell.growth, en.shell.attempts]) await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: desk.title }).first().click();
  await page.waitForURL(`**/attempts/${attempt}`);
  for (const address of [`/attempts/${attempt}/debrief`, '/scenarios/helpless-desk']) await page.goto(address);
  await page.waitForLoadState('networkidle');

  const rows = await visit.server.db.selectFrom('move').select('scene').where('attempt_id', '=', attempt).execute();
  const present = half.steps.filter((step) => step.kind === 'scene').at(-1)?.scene;
  const visited = desk.scenes.filter((scene) => rows.some((row) => row.scene === scene.id) || scene.id === present);
  const unvisited = desk.scenes.filter((scene) => !visited.includes(scene));
  expect(visited.length).toBe(6);
  expect(unvisited.length).toBeGreaterThan(10);

  const allowed = visited.flatMap(shownIn).join('\n');
  const secrets = [
    ...unvisited.flatMap((scene) => [...shownIn(scene), ...keptBack(scene)]),
    ...visited.flatMap(keptBack),
    ...desk.endings.flatMap((ending) => [ending.title, ...ending.lines.map((line) => ('text' in line ? line.text : line.alt))]),
  ]
    .flatMap(stretches)
    .filter((stretch) => !allowed.includes(stretch));
  expect(secrets.length).toBeGreaterThan(200);
  expect(secrets.filter((secret) => all.some(({ body }) => body.includes(secret)))).toEqual([]);
  // The search does find what was shown.
  const shown = visited.flatMap((scene) => stretches(scene.lines.flatMap((line) => (line.when || line.kind === 'picture' ? [] : [line.text]))[0] ?? '').slice(0, 1));
  expect(shown.filter((stretch) => !all.some(({ body }) => body.includes(stretch)))).toEqual([]);

  const known = new Set([...visited.flatMap(idsOf), ...desk.personas.map(({ id }) => id), ...desk.meters.map(({ id }) => id)]);
  const ids = [...unvisited.flatMap(idsOf), ...desk.endings.map(({ id }) => id)].filter((id) => !known.has(id) && !beforehand.some(holds(id)));
  expect(ids.length).toBeGreaterThan(40);
  expect(ids.filter((id) => all.some(holds(id)))).toEqual([]);
});

/** Whether an id stands in quotation marks; in a script only one that is no English word, as scripts are full of those. */
const holds = (id: string) => {
  const quoted = new RegExp(`(["'])${id}\\\\*\\1`);
  return ({ script, body }: Received) => (!script || id.includes('-')) && quoted.test(body);
};
