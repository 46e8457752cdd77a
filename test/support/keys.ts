import type { Locator, Page } from 'playwright-core';

/** Presses Tab (or Shift and Tab) until a control has the focus, as somebody without a mouse does. Throws when it is not come to. */
export async function tabTo(page: Page, wanted: Locator, { back = false, most = 250 } = {}): Promise<void> {
  await wanted.first().waitFor();
  for (let presses = 0; presses <= most; presses += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`${String(wanted)} is not come to by ${most} presses of Tab.`);
}

/** Comes to a field by Tab and writes over what stands in it. */
export async function fillByKeys(page: Page, field: Locator, words: string, options?: { back?: boolean }): Promise<void> {
  await tabTo(page, field, options);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Comes to a button, link or box by Tab and presses it. */
export async function pressByKeys(page: Page, wanted: Locator, { key = 'Enter', back = false } = {}): Promise<void> {
  await tabTo(page, wanted, { back });
  await page.keyboard.press(key);
}
