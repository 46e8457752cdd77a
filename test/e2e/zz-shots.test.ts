import { beforeAll, it } from 'vitest';
import { bigCohort } from '#test/support/big-cohort.ts';
import { demoPerson } from '#test/support/people.ts';
import { visiting } from '#test/support/visiting.ts';
const visit = visiting();
beforeAll(async () => { await bigCohort(visit.server.db, 2000, 12); await visit.server.db.updateTable('duty').set({ due_on: '2026-11-01' }).where('person_id', 'like', 'big-0000%').execute(); await visit.server.db.updateTable('duty').set({ waiting: 1 }).where('person_id', 'like', 'big-0001%').execute(); });
it('shoots', async () => {
  const db = visit.server.db;
  const demo = (await db.selectFrom('cohort').select('id').where('name', '=', 'Autumn cohort').executeTakeFirstOrThrow()).id;
  for (const [name, viewport] of Object.entries({ phone: { width: 390, height: 800 }, wide: { width: 1280, height: 900 } })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await visit.as(await demoPerson(db, 'ruth'), { viewport, colorScheme });
      const t0 = Date.now();
      await page.goto('/cohorts/big?sort=due');
      await page.getByRole('grid').waitFor();
      const t1 = Date.now();
      if (name === 'wide') { await page.locator('.matrix--grid tbody th a').first().focus(); await page.keyboard.press('PageDown'); await page.keyboard.press('ArrowRight'); await page.waitForTimeout(300); await page.keyboard.press('Control+End'); await page.waitForFunction(() => !document.querySelector('.matrix--grid [aria-busy]')); console.log('first', t1 - t0, 'end', Date.now() - t1); await page.keyboard.press('Control+Home'); await page.keyboard.press('PageDown'); await page.keyboard.press('PageDown'); await page.waitForTimeout(400); }
      else await page.evaluate(() => document.querySelector('.report__matrix')?.scrollIntoView());
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/scratch/m-matrix-pics/${name}-${colorScheme}.png` });
      if (colorScheme === 'light') for (const [n, a] of Object.entries({ late: '/cohorts/late', compare: `/cohorts/compare?cohort=big&cohort=${demo}` })) { await page.goto(a); await page.screenshot({ path: `/tmp/scratch/m-matrix-pics/${n}-${name}.png`, fullPage: n === 'compare' }); }
    }
    const { page } = await visit.as(await demoPerson(db, 'lena'), { viewport });
    await page.goto('/'); await page.screenshot({ path: `/tmp/scratch/m-matrix-pics/home-${name}.png` });
  }
}, 200_000);
