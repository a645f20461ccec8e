import { expect, type Page } from '@playwright/test';

import { test } from '../person.ts';
import { DAY, NEXT_DAY, reserve, type Stranger, strangers } from '../server.ts';

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

test('a festival is found again, renamed, moved and cancelled', async ({ me: page }) => {
  await page.goto('/organise/new');
  await page.getByLabel('축제 이름').fill('봄바람 축제');
  await page.getByText('대기실 운영').last().click();
  await page.getByLabel('첫날').fill(DAY);
  await page.getByLabel('하루 티켓 수').fill('10');
  await page.getByRole('button', { name: '축제 열기' }).click();
  await expect(page.getByText('10장 남음')).toBeVisible();
  const [visitor] = await strangers(1);
  await buyAndComeBack(page, visitor!);

  await page.getByRole('link', { name: /봄바람 축제.*2장 판매/ }).click();
  await page.getByRole('link', { name: '축제 정보 고치기' }).click();
  await page.getByLabel('축제 이름').fill('가을바람 축제');
  await page.getByLabel('첫날').fill(NEXT_DAY);
  await page.getByRole('button', { name: '저장' }).click();
  await expect(page.getByRole('heading', { name: '가을바람 축제' })).toBeVisible();
  await expect(page.getByText('5월 15일').first()).toBeVisible();

  await page.getByRole('link', { name: '축제 정보 고치기' }).click();
  await page.getByRole('button', { name: '축제 취소하기' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '축제 취소' }).click();
  await expect(page.getByText('취소된 축제예요')).toBeVisible();
});

/** A person reserves, and the organiser comes to the list of festivals as if on a new device. */
async function buyAndComeBack(page: Page, visitor: Stranger) {
  await reserve(visitor, new URL(page.url()).pathname.split('/').at(-1)!, DAY, 2);
  await page.evaluate(() => {
    const session = localStorage.getItem('somsom.session')!;
    localStorage.clear();
    localStorage.setItem('somsom.session', session);
  });
  await page.goto('/organise');
}

test('the line is paused for a reason', async ({ me: page }) => {
  await page.goto('/organise/new');
  await page.getByLabel('축제 이름').fill('줄 서는 축제');
  await page.getByLabel('첫날').fill(DAY);
  await page.getByRole('button', { name: '축제 열기' }).click();
  await page.getByLabel('바꾸는 까닭').fill('비가 와요');
  await page.getByRole('button', { name: '잠시 멈추기' }).click();
  await expect(page.getByText('잠시 멈춤', { exact: true })).toBeVisible();
});

test('a pause waits for no reason', async ({ me: page }) => {
  await page.goto('/organise/new');
  await page.getByLabel('축제 이름').fill('줄 서는 축제');
  await page.getByLabel('첫날').fill(DAY);
  await page.getByRole('button', { name: '축제 열기' }).click();
  await page.getByRole('button', { name: '잠시 멈추기' }).click();
  await expect(page.getByText('잠시 멈춤', { exact: true })).toBeVisible();
  await page.getByLabel('바꾸는 까닭').fill('비가 와요');
  await page.getByRole('button', { name: '까닭 남기기' }).click();
  await expect(page.getByLabel('바꾸는 까닭')).toHaveValue('');
  await page.getByRole('button', { name: '다시 시작', exact: true }).click();
  await expect(page.getByText('입장 중', { exact: true })).toBeVisible();
});
