import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.ts';

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** Console errors, page errors and violations of the content security policy so far. */
  troubles: string[];
  /** Says that a trouble of this kind belongs to the test. */
  allow(kind: RegExp): void;
}

/** Remix asks ahead where the links of a page lead. What it says when that fails only repeats the browser's own words about the request. */
const SAID_TWICE = /^Failed to fetch manifest patches TypeError: Failed to fetch/;

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await chromiumPath()), timeout: 30_000 });
}

/** A browser window of its own, with everything noted that a developer's console would show in red. */
export async function openVisit(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  const noted: string[] = [];
  const allowed: RegExp[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !SAID_TWICE.test(message.text())) noted.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => noted.push(error.error().stack ?? String(error.error())));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`Policy violated: ${violatedDirective} by ${blockedURI}`));
  });
  return {
    context,
    page: await context.newPage(),
    get troubles() {
      return noted.filter((trouble) => !allowed.some((kind) => kind.test(trouble)));
    },
    allow: (kind) => void allowed.push(kind),
  };
}

/** Waits until React has taken over an element, so that a script and not the plain form answers what is pressed next. */
export async function hydrated(page: Page, selector = 'main'): Promise<void> {
  await page.waitForFunction((where) => Object.keys(document.querySelector(where) ?? {}).some((key) => key.startsWith('__reactProps')), selector);
}
