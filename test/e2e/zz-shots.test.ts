import { beforeAll, it } from 'vitest';
import { bigCohort } from '#test/support/big-cohort.ts';
import { demoPerson } from '#test/support/people.ts';
import { visiting } from '#test/support/visiting.ts';
const visit = visiting();
beforeAll(async () => { await bigCohort(visit.server.db, 600, 24); });
it('shoots', async () => {
  for (const [name, viewport] of Object.entries({ phone: { width: 390, height: 800 }, wide: { width: 1280, height: 900 } })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'), { viewport, colorScheme });
      await page.goto('/cohorts/big');
      await page.waitForTimeout(2500);
      console.log(name, await page.evaluate(() => { const t = document.querySelector('.matrix--grid'); const r = t?.getBoundingClientRect(); return JSON.stringify({ r, tb: t?.querySelector('tbody')?.getBoundingClientRect(), n: t?.querySelectorAll('tbody tr').length, disp: t && getComputedStyle(t).display, vis: t && getComputedStyle(t).visibility, tr: t?.querySelector('tbody tr')?.getBoundingClientRect() }); }));
      if (name === 'wide') { await page.locator('.matrix--grid tbody th a').first().focus(); await page.keyboard.press('PageDown'); await page.keyboard.press('ArrowRight'); await page.waitForTimeout(500); }
      else await page.evaluate(() => document.querySelector('.report__matrix')?.scrollIntoView());
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/scratch/m-matrix-pics/${name}-${colorScheme}.png` });
    }
  }
}, 200_000);
