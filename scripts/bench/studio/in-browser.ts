import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from '#test/support/chromium.ts';

export interface EditTimes {
  open: number;
  /** Of each keystroke. */
  paints: number[];
  checks: number[];
}

const PATIENCE_MS = 60_000;
const EDITS = 10;

/** Opens a draft's outline in a fresh browser, and types into the words of the first choice of a scene in its middle. */
export async function timeEdits(port: number, path: string, scene: string, cookie: string): Promise<EditTimes> {
  const browser = await chromium.launch(await chromiumPath());
  try {
    const context = await browser.newContext();
    const url = `http://127.0.0.1:${port}`;
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url }]);
    // What tsx wraps around named functions, which run in the page here.
    await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const begun = performance.now();
    await page.goto(url + path);
    await page.locator('[data-studio-ready] .outline__parts').waitFor();
    const open = performance.now() - begun;
    await checked(page);
    await page.locator('.outline__parts button', { hasText: scene }).first().click();
    const words = page.locator('.outline__thing textarea').first();
    await words.click();
    await watchKeys(page);
    const times: EditTimes = { open, paints: [], checks: [] };
    for (let edit = 0; edit < EDITS; edit += 1) {
      await page.keyboard.press('x');
      await noted(page, edit + 1);
    }
    const seen = await page.evaluate(() => (window as unknown as Watched).seen);
    // The first keystroke of a page also compiles what it runs.
    return { ...times, paints: seen.paints.slice(1), checks: seen.checks.slice(1) };
  } finally {
    await browser.close();
  }
}

interface Watched {
  seen: { paints: number[]; checks: number[] };
}

/** Waits for so many checks to be noted. The page lets nothing be evaluated in it, so it is asked again and again. */
async function noted(page: Page, checks: number): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; ) {
    if ((await page.evaluate(() => (window as unknown as Watched).seen.checks.length)) >= checks) return;
    await page.waitForTimeout(50);
  }
  throw new Error('The problems were not brought up to date within a minute of a keystroke.');
}

const checked = (page: Page) => page.locator('.studio[data-checked="true"]').waitFor();

/** Notes for each key how long it took until the frame after it was painted, and until the problems were those of the text again. */
const watchKeys = (page: Page) =>
  page.evaluate(() => {
    const seen: Watched['seen'] = { paints: [], checks: [] };
    (window as unknown as Watched).seen = seen;
    const root = document.querySelector<HTMLElement>('.studio');
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // The second frame begins when the first has been painted.
        requestAnimationFrame(() => requestAnimationFrame(() => seen.paints.push(performance.now() - timeStamp)));
        let stale = false;
        const look = () => {
          if (root?.dataset.checked === 'false') stale = true;
          if (stale && root?.dataset.checked === 'true') seen.checks.push(performance.now() - timeStamp);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  });
