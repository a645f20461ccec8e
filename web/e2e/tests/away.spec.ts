import { expect, type Page } from '@playwright/test';

import { test } from '../person.ts';
import { createFestival, strangers } from '../server.ts';

test('a festival that does not exist is said so on every page of it, and asking again is not offered', async ({ me }) => {
  for (const path of ['/festival/no-such', '/festival/no-such/wait', '/festival/no-such/book', '/organise/no-such']) {
    await me.goto(path);
    await expect(me.getByRole('heading', { name: '찾는 축제가 없어요' }), path).toBeVisible();
    await expect(me.getByRole('button', { name: '다시 시도' }), path).toHaveCount(0);
  }
  await me.getByRole('link', { name: '축제 보러 가기' }).click();
  await expect(me).toHaveURL(/\/$/);
});

test('a server out of reach is not called a lost network', async ({ me }) => {
  const [host] = await strangers(1);
  const { festivalId } = await createFestival(host!, {});
  await me.route(`**/festivals/${festivalId}`, (route) => route.abort('connectionrefused'));
  await me.goto(`/festival/${festivalId}`);
  await expect(me.getByText('솜솜에 연결하지 못했어요')).toBeVisible();
  await expect(me.getByText('연결이 끊겼어요')).toHaveCount(0);
  await me.unroute(`**/festivals/${festivalId}`);
  await me.getByRole('button', { name: '다시 시도' }).click();
  await expect(me.getByText('100매 남음')).toHaveCount(2);
});

test('a page whose first file does not come offers to reload it', async ({ page }) => {
  for (const file of ['**/assets/index-*.js', '**/assets/texts.ko-*.js']) {
    await page.route(file, (route) => route.abort());
    await page.goto('/');
    const reload = page.getByRole('link', { name: '새로고침' });
    await expect(reload, file).toBeVisible();
    await page.unroute(file);
    await reload.click();
    await expect(page.getByRole('heading', { level: 2 }), file).toBeVisible();
  }
});

test('so does a page whose own file does not come, while the rest of the app is there', async ({ me: page }) => {
  await withoutFile(page, '**/assets/UnreadBadge*.js', '/');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await withoutFile(page, '**/assets/TermsPage*.js', '/terms');
  await expect(page.getByText('화면을 불러오지 못했어요').last()).toBeVisible();
  await expect(page.getByRole('link', { name: '내 티켓' })).toBeVisible();
  await page.unroute('**/assets/TermsPage*.js');
  await page.getByRole('button', { name: '새로고침' }).click();
  await expect(page.getByRole('heading', { name: '이용약관과 개인정보 처리' })).toBeVisible();
});

async function withoutFile(page: Page, file: string, path: string) {
  const asked = page.waitForRequest(file);
  await page.route(file, (route) => route.abort());
  await page.goto(path);
  await asked;
}
