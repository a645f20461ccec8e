import type { Page } from '@playwright/test';

import { DAY } from '../server.ts';

import type { Visit } from './pages.ts';

export const talking: Visit[] = [
  ['no rooms', async (page) => page.goto('/chat')],
  [
    'chat gate',
    async (page, { festival }) => {
      await page.goto(`/chat/${festival.chatRoomId}`);
      await page.locator('main button').waitFor();
    },
  ],
  [
    'chat',
    async (page) => {
      await page.locator('main button').click();
      for (const text of ['안녕하세요! 저 이번이 첫 축제예요 🎉', '돗자리 가져가도 될까요?', 'See you by the river at six.']) {
        await page.locator('textarea').fill(text);
        await page.locator('textarea').press('Enter');
        await page.locator('article time').locator(`xpath=ancestor::article[contains(., "${text.slice(0, 6)}")]`).waitFor();
      }
    },
  ],
  ['about the room', async (page) => page.goto(`${page.url()}/about`)],
  ['rooms', async (page) => page.goto('/chat')],
  ['notifications', async (page) => page.goto('/me/notifications')],
  ['devices', async (page) => page.goto('/me/devices')],
  ['no festivals of mine', async (page) => page.goto('/organise')],
  ['new festival', async (page) => page.goto('/organise/new')],
  ['dashboard', dashboard],
  ['edit festival', async (page) => page.goto(`${page.url()}/edit`)],
  ['festivals of mine', async (page) => page.goto('/organise')],
];

async function dashboard(page: Page) {
  await page.locator('[name=title]').fill('솜사탕 페스티벌');
  await page.locator('[name=startDate]').fill(DAY);
  await page.locator('[name=ticketsPerDate]').fill('1200');
  await page.locator('button[type=submit]').click();
  await page.locator('figure').waitFor();
}
