import { expect, type Page } from '@playwright/test';

import type { Festival } from './server.ts';

/** Enters from the festival's page, as people do. */
export async function enterRoom(page: Page, { festivalId }: Pick<Festival, 'festivalId'>) {
  await page.goto(`/festival/${festivalId}`);
  await page.getByRole('link', { name: '수다방 들어가기' }).click();
  await page.getByRole('button', { name: '참여하기' }).click();
  await expect(page.getByText(/명 접속 중/)).toBeVisible();
}

/** A person's own message is shown at once. */
export async function say(page: Page, text: string) {
  await page.getByPlaceholder('메시지 보내기').fill(text);
  await page.getByRole('button', { name: '보내기' }).click();
  await expect(page.getByText(text)).toBeVisible();
}
