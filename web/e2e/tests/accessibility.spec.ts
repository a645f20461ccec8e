import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

import { logIn } from '../person.ts';

import { forEveryone, forMembers, inRooms, scene } from './pages.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.slow(); // axe needs one or two seconds for each page
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds nothing on any page for everyone', async ({ page }) => {
  const stage = await scene();
  for (const [name, show] of forEveryone) {
    await show(page, stage);
    await check(page, name);
  }
});

test('axe finds nothing on any page for members', async ({ page }) => {
  const stage = await scene();
  await logIn(page, '솜이');
  for (const [name, show] of forMembers) {
    await show(page, stage);
    await check(page, name);
  }
});

test('axe finds nothing in rooms and for organisers', async ({ page }) => {
  const stage = await scene();
  await logIn(page, '솜이');
  for (const [name, show] of inRooms) {
    await show(page, stage);
    await check(page, name);
  }
});

/**
 * Tries again: a real fault stays, but a fault of a page that is just changing its colour or its place in the line goes
 * away.
 */
async function check(page: Page, name: string) {
  await page.locator('h1').waitFor({ state: 'attached' });
  await expect(page.locator('[class*=skeleton]')).toHaveCount(0);
  await expect(async () => expect(await violations(page), name).toEqual([])).toPass({ timeout: 15_000 });
}

/** The themes differ in their colours only. */
async function violations(page: Page): Promise<string[]> {
  await turn(page, 'light');
  const light = await new AxeBuilder({ page }).withTags(RULES).analyze();
  await turn(page, 'dark');
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}

/** Returns when the page has been painted in this theme. */
async function turn(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}
