import { expect } from '@playwright/test';

import { test } from '../person.ts';
import { DAY, strangers, reserve } from '../server.ts';

test('an organiser makes a festival, sees it sell, changes its pace and moderates its chat', async ({ me: page }) => {
  await page.goto('/organise/new');
  await page.getByLabel('축제 이름').fill('솜사탕 축제');
  await page.getByLabel('첫날').fill(DAY);
  await page.getByLabel('하루 티켓 수').fill('10');
  await page.getByText('대기실 운영').last().click();
  await page.getByRole('button', { name: '축제 열기' }).click();
  await expect(page.getByText('10장 남음')).toBeVisible();

  const festivalId = new URL(page.url()).pathname.split('/').at(-1)!;
  const [visitor] = await strangers(1);
  await reserve(visitor!, festivalId, DAY, 3);
  await expect(page.getByText('7장 남음')).toBeVisible();

  await page.getByRole('link', { name: '채팅방' }).click();
  await page.getByRole('button', { name: '참여하기' }).click();
  await page.getByPlaceholder('메시지 보내기').fill('어서 오세요');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '메시지 메뉴' }).click();
  await page.getByRole('menuitem', { name: '메시지 삭제' }).click();
  await page.getByRole('button', { name: '삭제', exact: true }).click();
  await expect(page.getByText('삭제된 메시지예요')).toBeVisible();
});

test('the line is paused for a reason', async ({ me: page }) => {
  await page.goto('/organise/new');
  await page.getByLabel('축제 이름').fill('줄 서는 축제');
  await page.getByLabel('첫날').fill(DAY);
  await page.getByRole('button', { name: '축제 열기' }).click();
  await page.getByLabel('바꾸는 까닭').fill('비가 와요');
  await page.getByRole('button', { name: '잠시 멈추기' }).click();
  await expect(page.getByText('잠시 멈춤', { exact: true })).toBeVisible();
});
