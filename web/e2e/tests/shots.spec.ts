import { test } from '@playwright/test';

import { logIn } from '../person.ts';

import { forEveryone, forMembers, inRooms, scene } from './pages.ts';

test.skip(!process.env.SHOTS, 'pictures for people to look at: npm run shots');

const SCREENS = [
  { name: 'phone-ko-light', locale: 'ko-KR', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'phone-en-dark', locale: 'en-US', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  { name: 'desk-ko-dark', locale: 'ko-KR', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'desk-en-light', locale: 'en-US', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'narrow-ko-light', locale: 'ko-KR', colorScheme: 'light', viewport: { width: 360, height: 740 } },
] as const;

for (const { name: screen, ...options } of SCREENS) {
  test(`pictures of every page, ${screen}`, async ({ browser }) => {
    const page = await (await browser.newContext({ ...options, reducedMotion: 'reduce' })).newPage();
    const stage = await scene();
    for (const visits of [forEveryone, forMembers, inRooms]) {
      for (const [name, show] of visits) {
        await show(page, stage);
        await page.locator('h1').waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: `target/shots/${screen}/${name.replaceAll(' ', '-')}.png` });
      }
      if (visits === forEveryone) {
        await logIn(page, screen.includes('ko') ? '솜이' : 'Somi');
      }
    }
    await page.context().close();
  });
}
