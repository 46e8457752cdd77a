import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { sourceText } from '#app/messages/studio/en-source.ts';
import { pathOf } from '#app/domain/content/edit/paths.ts';
import { calling } from './calling.ts';
import type { TestPerson } from './people.ts';
import type { Visiting } from './visiting.ts';

/** Opens the draft of some content as this person does from the list, and returns its id. */
export async function openedDraft(visit: Visiting, person: TestPerson, kind: DraftKind, slug: string): Promise<string> {
  const caller = await calling(visit.server, person);
  const answer = await caller.post('/studio/open', { kind, slug });
  const id = /drafts\/([^/?]+)/.exec(answer.headers.get('Location') ?? '')?.[1];
  if (!id) throw new Error(`The draft of ${kind} ${slug} could not be opened: ${answer.status}.`);
  return id;
}

/** Goes to a view of a draft and waits until it can be worked in. */
export async function goToDraft(page: Page, draft: string, view: string): Promise<void> {
  await page.goto(`/studio/drafts/${draft}?view=${view}`);
  await page.locator('[data-studio-ready]').waitFor();
}

/** The source editor of a draft. */
export const sourceOf = (page: Page, kind: DraftKind, slug: string) => page.getByRole('textbox', { name: sourceText.label(pathOf(kind, slug)) });

/** Waits until everything written is on the server. */
export async function savedAll(page: Page, ms = 15_000): Promise<void> {
  await page.locator('.studio[data-status="saved"]').waitFor({ timeout: ms });
}

/** The text that the server keeps of a draft. */
export async function keptText(visit: Visiting, draft: string): Promise<string> {
  return (await visit.server.db.selectFrom('draft').select('text').where('id', '=', draft).executeTakeFirstOrThrow()).text;
}

/** Waits until the server keeps a text of a draft that is as wanted. */
export async function keeps(visit: Visiting, draft: string, wanted: (text: string) => void): Promise<void> {
  await expect.poll(async () => keptText(visit, draft), { timeout: 15_000 }).toSatisfy((text: string) => {
    wanted(text);
    return true;
  });
}

/** Undoes whatever there is to undo: how many steps typing is depends on how long the pauses between the keys were. */
export async function undoAll(page: Page): Promise<void> {
  while (await page.locator('[aria-label^="Undo: "]').count()) await page.keyboard.press('Control+z');
}
