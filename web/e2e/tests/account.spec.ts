import { readFile } from 'node:fs/promises';

import { expect, type Page } from '@playwright/test';

import { logIn, test } from '../person.ts';
import {
  createFestival,
  DAY,
  isLoggedIn,
  logInElsewhere,
  nextCode,
  PASSWORD,
  remaining,
  reserve,
  someAddress,
  strangers,
} from '../server.ts';

const NEXT_PASSWORD = 'battery horse correct';

test('a person changes name, password and address', async ({ page }) => {
  const email = await logIn(page, '솜이');
  const elsewhere = await logInElsewhere(email);
  await page.goto('/me');
  await page.getByRole('link', { name: '계정' }).click();
  await page.getByRole('link', { name: /바꾸기.*이름/ }).click();
  await page.getByLabel('이름').fill('솜솜이');
  await page.getByRole('button', { name: '저장' }).click();
  await expect(page.getByText('솜솜이', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: /바꾸기.*비밀번호/ }).click();
  await page.getByLabel('지금 비밀번호').fill('not my password');
  await page.getByLabel('새 비밀번호').fill(NEXT_PASSWORD);
  await page.getByRole('button', { name: '비밀번호 바꾸기' }).click();
  await expect(page.getByLabel('지금 비밀번호')).toBeFocused();
  await expect(page.getByLabel('지금 비밀번호')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('지금 비밀번호').fill(PASSWORD);
  await page.getByRole('button', { name: '비밀번호 바꾸기' }).click();
  await expect(page.getByText('다른 기기는 로그아웃됐어요.')).toBeVisible();
  expect(await isLoggedIn(elsewhere)).toBe(false);

  const newEmail = someAddress();
  await page.getByRole('link', { name: /바꾸기.*이메일/ }).click();
  await page.getByLabel('새 이메일').fill(newEmail);
  await page.getByLabel('지금 비밀번호').fill(NEXT_PASSWORD);
  await page.getByRole('button', { name: '코드 받기' }).click();
  await expect(page.getByRole('heading', { name: '새 이메일 확인' })).toBeVisible();
  await page.reload();
  await page.getByLabel('인증 코드').fill(await nextCode(newEmail));
  await page.getByRole('button', { name: '이메일 바꾸기' }).click();
  await expect(page.getByText('이메일을 바꿨어요.')).toBeVisible();
  expect(await isLoggedIn(await logInElsewhere(newEmail, NEXT_PASSWORD))).toBe(true);

  await page.goto('/me');
  await expect(page.getByRole('heading', { name: '솜솜이' })).toBeVisible();
  await expect(page.getByText(newEmail)).toBeVisible();
});

test('a person sees where they are logged in, and logs out there', async ({ page }) => {
  const email = await logIn(page, '솜이');
  const [one, other] = [await logInElsewhere(email), await logInElsewhere(email)];
  await page.goto('/me/account');
  await expect(page.getByText('지금 이 기기')).toBeVisible();
  await expect(page.getByText('Linux의 Chrome').first()).toBeVisible();
  const ends = page.getByRole('button', { name: /^로그아웃 ?:/ });
  await expect(ends).toHaveCount(2);
  await ends.first().click();
  await expect(ends).toHaveCount(1);
  expect([await isLoggedIn(one), await isLoggedIn(other)]).toContain(true);
  await page.getByRole('button', { name: '다른 기기에서 모두 로그아웃' }).click();
  await expect(ends).toHaveCount(0);
  expect([await isLoggedIn(one), await isLoggedIn(other)]).toEqual([false, false]);
  await page.reload();
  await expect(page.getByText('지금 이 기기')).toBeVisible();
});

test('a person gets everything about them in a file', async ({ me: page }) => {
  await page.goto('/me/account');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '내 데이터 받기' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^somsom-\d{4}-\d{2}-\d{2}\.zip$/);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
});

test('who holds tickets is asked twice before the account is deleted', async ({ page }) => {
  const [host] = await strangers(1);
  const { festivalId, title } = await createFestival(host!, { ticketsPerDate: 10 });
  const email = await logIn(page, '솜이');
  await reserve({ email, token: await logInElsewhere(email) }, festivalId, DAY, 2);

  await page.goto('/me/account');
  await page.getByRole('link', { name: '계정 삭제하기' }).click();
  await tryToDelete(page, 'not my password');
  await expect(page.getByLabel('지금 비밀번호')).toHaveAttribute('aria-invalid', 'true');
  await tryToDelete(page, PASSWORD);
  await expect(page.getByRole('alertdialog')).toContainText(`${title}, 2027년 5월 14일`);
  await page.getByRole('alertdialog').getByRole('button', { name: '그만두기' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(await remaining(festivalId, DAY)).toBe(8);

  await tryToDelete(page, PASSWORD);
  await page.getByRole('button', { name: '티켓을 취소하고 계정 삭제하기' }).click();
  await expect(page.getByRole('heading', { name: '계정을 삭제했어요' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('somsom.session'))).toBeNull();
  await expect.poll(() => remaining(festivalId, DAY)).toBe(10);
  await expect(logInElsewhere(email)).rejects.toThrow('BAD_CREDENTIALS');
});

test('who organises a festival is told to cancel it first', async ({ me: page }) => {
  await page.goto('/');
  const token = await page.evaluate(() => (JSON.parse(localStorage.getItem('somsom.session') ?? '') as Tokens).accessToken);
  await createFestival({ email: '', token }, {});
  await page.goto('/me/account/delete');
  await tryToDelete(page, PASSWORD);
  await expect(page.getByText('주최하는 축제가 아직 끝나지 않았습니다.')).toBeVisible();
  await page.getByRole('link', { name: '내가 연 축제 보기' }).click();
  await expect(page).toHaveURL(/\/organise$/);
});

type Tokens = { accessToken: string };

async function tryToDelete(page: Page, password: string) {
  await page.getByLabel('지금 비밀번호').fill(password);
  await page.getByRole('button', { name: '계정 삭제하기' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '삭제하기' }).click();
}

test.describe('in English, at a desk', () => {
  test.use({ locale: 'en-US', viewport: { width: 1280, height: 800 } });

  test('a person without tickets sees the account, and deletes it', async ({ page }) => {
    const email = await logIn(page, 'Somi');
    await page.goto('/me/account');
    await expect(page.getByRole('heading', { name: 'Where you are logged in' })).toBeVisible();
    await expect(page.getByText('This device')).toBeVisible();
    await expect(page.getByText(/^You joined on /)).toBeVisible();

    await page.getByRole('link', { name: /Change.*Password/ }).click();
    await page.getByLabel('Current password').fill(PASSWORD);
    await page.getByLabel('New password').fill('password');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByText('This password is in a list of stolen ones')).toBeVisible();

    await page.getByRole('link', { name: 'Back to your account' }).click();
    await page.getByRole('link', { name: 'Delete my account' }).click();
    await page.getByLabel('Current password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await expect(page.getByRole('heading', { name: 'Your account is deleted' })).toBeVisible();
    await expect(logInElsewhere(email)).rejects.toThrow('BAD_CREDENTIALS');
  });
});

for (const width of [390, 1280]) {
  test(`the pages of the account fit into ${width} px`, async ({ me: page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['', '/name', '/email', '/password', '/app', '/passkeys/new', '/recovery-codes', '/delete']) {
      await page.goto(`/me/account${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.locator('[class*=skeleton]')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  });
}
