import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { outlineText } from '#app/messages/studio/en-outline.ts';
import { calling } from '#test/support/calling.ts';
import { fillByKeys, tabTo } from '#test/support/keys.ts';
import { oddScenario } from '#test/support/odd-scenario.ts';
import { demoPerson } from '#test/support/people.ts';
import { goToDraft, savedAll, undoAll } from '#test/support/studio.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();

it('one choice edited through the outline of an oddly formatted file of 200 scenes is all that its export differs by', async () => {
  const henk = await demoPerson(visit.server.db, 'henk');
  const id = randomUUID();
  const text = oddScenario();
  const at = new Date().toISOString();
  await visit.server.db.insertInto('draft').values({ id, organisation_id: 'default', kind: 'scenario', slug: 'odd', text, revision: 0, created_at: at, updated_at: at }).execute();
  const caller = await calling(visit.server, henk);
  const exported = async () => Buffer.from(await (await caller.get(`/studio/drafts/${id}/export`)).arrayBuffer()).toString('utf8');
  expect(await exported()).toBe(text);

  const { page } = await visit.as(henk);
  await goToDraft(page, id, 'outline');
  await fillByKeys(page, page.getByRole('searchbox', { name: outlineText.list.filter }), 'scene-123');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: /scene-123/ }).waitFor();
  const words = page.getByLabel(outlineText.choice.words).first();
  await tabTo(page, words);
  expect(await words.inputValue()).toBe('Words of choice 123, as they are.');
  await page.keyboard.press('End');
  await page.keyboard.type(' <Ask> {first} & "then" act.');
  await savedAll(page);

  const changed = (await exported()).split('\r\n');
  const lines = text.split('\r\n');
  expect(changed).toHaveLength(lines.length);
  const differing = lines.flatMap((line, index) => (line === changed[index] ? [] : [[line, changed[index]]]));
  expect(differing).toHaveLength(1);
  expect(differing[0]?.[0]).toContain('Words of choice 123, as they are.');
  expect(differing[0]?.[1]).toContain('Words of choice 123, as they are. ');
  await undoAll(page);
  await savedAll(page);
  expect(await exported()).toBe(text);
});
