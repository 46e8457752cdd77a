import { expect, it } from 'vitest';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { checksText } from '#app/messages/studio/en-checks.ts';
import { lessonText } from '#app/messages/studio/en-lesson.ts';
import { mapText } from '#app/messages/studio/en-map.ts';
import { rubricText } from '#app/messages/studio/en-rubric.ts';
import { tryText } from '#app/messages/studio/en-try.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { demoPerson } from '#test/support/people.ts';
import { goToDraft, openedDraft } from '#test/support/studio.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();

async function opened(kind: DraftKind, slug: string, view: string, wanted: string) {
  const henk = await demoPerson(visit.server.db, 'henk');
  const draft = await openedDraft(visit, henk, kind, slug);
  const { page } = await visit.as(henk);
  await goToDraft(page, draft, view);
  await page.getByText(wanted).first().waitFor();
  await openAll(page);
  return page;
}

it('the map, with the form that adds a scene', async () => {
  const page = await opened('scenario', 'helpless-desk', 'map', mapText.chosen);
  await page.getByRole('button', { name: mapText.addFrom }).click();
  // The map itself is a plane that is moved about by keys, and the whole text of a node stands below it.
  const beside = (await barriers(page)).filter((finding) => !/cut off by (?:div\.react-flow|p\.map-node__)/.test(finding));
  expect(beside).toEqual([]);
});

it('the try-out, with everything that can be set', async () => {
  const page = await opened('scenario', 'helpless-desk', 'try', tryText.path);
  await page.getByRole('combobox', { name: tryText.begin.scene }).selectOption('update');
  await page.getByRole('button', { name: tryText.begin.submit }).click();
  await page.getByRole('group', { name: tryText.reply.levels }).waitFor();
  await openAll(page);
  expect(await barriers(page)).toEqual([]);
});

it('the checks', async () => {
  expect(await barriers(await opened('scenario', 'helpless-desk', 'checks', checksText.figures))).toEqual([]);
});

it('the preview of a lesson beside its source', async () => {
  expect(await barriers(await opened('lesson', 'not-just-a-user/02-understand-before-you-solve', 'source', lessonText.lede))).toEqual([]);
});

it('the form of a rubric', async () => {
  const page = await opened('rubric', 'it-service', 'outline', rubricText.add.title);
  await page.getByRole('textbox', { name: rubricText.name, exact: true }).first().waitFor();
  expect(await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index))).toEqual([]);
  expect(await barriers(page)).toEqual([]);
});
