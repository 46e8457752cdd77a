import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { cutOff } from './cut-off.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/**
 * Everything in the page's present state that WCAG 2.2 AA forbids, as far as a machine can tell: axe at both widths in light and dark,
 * and the layout at 320 pixels, with text at 200 %, and from right to left. Empty is what it should be.
 */
export async function barriers(page: Page): Promise<string[]> {
  return [...(await axeFindings(page)), ...(await layoutFindings(page))];
}

async function axeFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [width, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      // Without motion, so that no colour is caught half-way from one scheme to the other.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const axe = new AxeBuilder({ page }).setLegacyMode();
      // Only colours differ between light and dark.
      const { violations } = await (colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules('color-contrast')).analyze();
      for (const { id, nodes } of violations) {
        for (const { target, failureSummary } of nodes) found.push(`${width} ${colorScheme}: ${id} at ${target.join(' ')}: ${failureSummary}`);
      }
    }
  }
  return found;
}

async function layoutFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (how: string) => found.push(...(await cutOff(page)).map((finding) => `${how}: ${finding}`));
  const set = (fontSize: string, dir: string) => page.evaluate(([size, direction]) => Object.assign(document.documentElement, { dir: direction }).style.setProperty('font-size', size ?? ''), [fontSize, dir]);
  await page.emulateMedia({ colorScheme: 'light' });

  await page.setViewportSize({ width: 320, height: 640 });
  await look('320 pixels');
  await set('', 'rtl');
  await look('320 pixels, right to left');
  await page.setViewportSize({ width: 640, height: 640 });
  await set('200%', 'ltr');
  await look('text at 200 %');
  await page.setViewportSize(WIDE);
  await look('text at 200 %, wide');
  await set('', 'rtl');
  await look('right to left');
  await set('', 'ltr');
  return found;
}

/** Opens everything that is folded: what is shut is not looked at. */
export const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
  });
