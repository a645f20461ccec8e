import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

import { logIn } from '../person.ts';

import { forEveryone, forMembers, scene } from './pages.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ browser }) => {
    const page = await (await browser.newContext({ colorScheme, reducedMotion: 'reduce' })).newPage();
    const stage = await scene();
    for (const [name, show] of forEveryone) {
      await show(page, stage);
      await check(page, name);
    }
    await logIn(page, '솜이');
    for (const [name, show] of forMembers) {
      await show(page, stage);
      await check(page, name);
    }
    await page.context().close();
  });
}

async function check(page: Page, name: string) {
  await page.locator('h1').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
  expect.soft(found, name).toEqual([]);
}
