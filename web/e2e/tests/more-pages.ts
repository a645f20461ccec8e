import type { Page } from '@playwright/test';

import { DAY } from '../server.ts';

import type { Visit } from './pages.ts';

/** The next pages: what a person has joined and made. */
export const onwards: Visit[] = [
  ['about a room', async (page, { festival }) => page.goto(`/chat/${festival.chatRoomId}/about`)],
  ['dashboard', dashboard],
  ['edit festival', async (page) => page.goto(`${page.url()}/edit`)],
  ['festivals of mine', async (page) => page.goto('/organise')],
];

async function dashboard(page: Page) {
  await page.goto('/organise/new');
  await page.locator('[name=title]').fill('솜사탕 페스티벌');
  await page.locator('[name=startDate]').fill(DAY);
  await page.locator('[name=ticketsPerDate]').fill('1200');
  await page.locator('button[type=submit]').click();
  await page.locator('figure').waitFor();
}
