import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { startServer } from '#test/support/server.ts';
import { chromiumPath } from '#test/support/chromium.ts';

const FOLDER = 'docs';

/** Takes the README's pictures from the running application, with fresh demo people. */
async function main(): Promise<void> {
  const server = await startServer();
  const browser = await chromium.launch(await chromiumPath());
  await mkdir(FOLDER, { recursive: true });
  try {
    const wide = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
    const page = await signIn(wide, server.origin, 'samir@example.org');
    await page.goto(`${server.origin}/courses/not-just-a-user/02-understand-before-you-solve`);
    await take(page, 'lesson');
    await page.goto(`${server.origin}/scenarios/helpless-desk`);
    await page.getByRole('button', { name: /Begin/ }).click();
    await page.waitForURL(/attempts/);
    await page.locator('button[value=own]').click();
    await page.getByText('Trust rose').first().waitFor({ state: 'attached' });
    await take(page, 'role-play');
    await page.goto(`${server.origin}/attempts`);
    await page.getByRole('link', { name: /^The Helpless Desk: / }).first().click();
    await page.waitForURL(/debrief/);
    await page
      .getByText('Rewrite it')
      .first()
      .evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - window.innerHeight / 2));
    await take(page, 'debrief');

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', deviceScaleFactor: 2 });
    const small = await signIn(phone, server.origin, 'samir@example.org');
    await small.goto(`${server.origin}/growth`);
    await take(small, 'growth-phone');
    const manager = await signIn(await browser.newContext({ viewport: { width: 1280, height: 760 } }), server.origin, 'ruth@example.org');
    await manager.goto(`${server.origin}/cohorts`);
    await manager.getByRole('link', { name: 'Autumn cohort' }).click();
    await manager.waitForURL(/cohorts\/./);
    await take(manager, 'cohort');
    const trainer = await signIn(await browser.newContext({ viewport: { width: 1280, height: 860 } }), server.origin, 'henk@example.org');
    await trainer.goto(`${server.origin}/studio`);
    await trainer.getByRole('button', { name: /^Edit The Helpless Desk/ }).click();
    await trainer.locator('.studio[data-checked="true"]').waitFor();
    await take(trainer, 'studio-outline');
    await trainer.getByRole('link', { name: 'Map', exact: true }).click();
    await trainer.getByRole('button', { name: 'Show everything' }).waitFor();
    await trainer.waitForTimeout(2000);
    await trainer.locator('.react-flow').evaluate((map) => map.scrollIntoView({ block: 'end' }));
    await take(trainer, 'studio-map');
  } finally {
    await browser.close();
    await server.dispose();
  }
}

async function signIn(context: BrowserContext, address: string, email: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('helpful-desk');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

/** A picture of what is in view, as WebP, which Chromium makes itself. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await writeFile(join(FOLDER, `${name}.webp`), Buffer.from(data, 'base64'));
}

await main();
