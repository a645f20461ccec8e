import { expect, type Page, test } from '@playwright/test';

import { logIn, person } from '../person.ts';
import { createFestival, type Festival, strangers } from '../server.ts';

import { hasRooms } from './pages.ts';

test.skip(!hasRooms, 'the rooms are written on another branch');

test('two people chat with each other, and what was missed comes when the network does', async ({ browser }) => {
  const [organiser] = await strangers(1);
  const festival = await createFestival(organiser!, {});
  const [ann, bo] = await Promise.all([person(browser), person(browser)]);
  await Promise.all([logIn(ann, '안나'), logIn(bo, '보라')]);
  await enter(ann, festival);
  await enter(bo, festival);

  await say(ann, '무대 앞에서 만나요!');
  await expect(bo.getByText('무대 앞에서 만나요!')).toBeVisible();
  await say(bo, '좋아요, 먼저 가 있을게요');
  await expect(ann.getByText('좋아요, 먼저 가 있을게요')).toBeVisible();

  await bo.context().setOffline(true);
  await say(ann, '비가 와요. 우비 챙기세요');
  await bo.context().setOffline(false);
  await expect(bo.getByText('비가 와요. 우비 챙기세요')).toBeVisible();
  await Promise.all([ann.context().close(), bo.context().close()]);
});

async function enter(page: Page, { festivalId }: Festival) {
  await page.goto(`/festival/${festivalId}`);
  await page.getByRole('link', { name: '수다방 들어가기' }).click();
  await page.getByRole('button', { name: '참여하기' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
}

/** One's own words are there at once. */
async function say(page: Page, text: string) {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
  await expect(page.getByText(text)).toBeVisible();
}
