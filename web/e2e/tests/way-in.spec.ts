import { expect, type Page } from '@playwright/test';

import { test } from '../person.ts';
import { account, isLoggedIn, logInElsewhere, nextCode, PASSWORD, signUpElsewhere, someAddress } from '../server.ts';

const BREACHED = 'password';
const NEXT_PASSWORD = 'battery horse correct';

test('the code page outlasts a reload: a new code comes, and logs in where one wanted to go', async ({ page }) => {
  await page.clock.install();
  const email = someAddress();
  await page.goto('/me/tickets');
  await expect(page.getByText('로그인하면 보던 페이지로 돌아가요.')).toBeVisible();
  await page.getByRole('link', { name: '회원가입' }).click();
  await page.getByLabel('이름').fill('솜이');
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel('비밀번호').fill(BREACHED);
  await page.getByRole('button', { name: '인증 코드 받기' }).click();
  await expect(page.getByText('동의해야 가입할 수 있어요.')).toBeVisible();
  await page.getByText('이용약관과 개인정보 처리에 동의해요').click();
  await page.getByRole('button', { name: '인증 코드 받기' }).click();
  await expect(page.getByText('유출된 비밀번호 목록에 있어서')).toBeVisible();
  await expect(page.getByLabel('비밀번호')).toBeFocused();
  await page.getByLabel('비밀번호').fill(PASSWORD);
  await page.getByRole('button', { name: '인증 코드 받기' }).click();

  await expect(page.getByRole('heading', { name: '코드 입력' })).toBeVisible();
  expect(await kept(page)).toEqual(['email', 'from', 'userId']);
  const first = await nextCode(email);
  await page.reload();
  await expect(page.getByText(email)).toBeVisible();
  await page.clock.fastForward(31_000);
  await page.getByRole('button', { name: '코드 다시 받기' }).click();
  await expect(page.getByText('새 코드를 보냈어요.')).toBeVisible();
  const code = await nextCode(email, 2);

  await page.getByLabel('인증 코드').fill(otherThan(first, code));
  await expect(page.getByText('인증 코드가 올바르지 않습니다.')).toBeVisible();
  await page.getByLabel('인증 코드').fill(code);
  await expect(page.getByText('솜이님, 환영해요!')).toBeVisible();
  await expect(page).toHaveURL(/\/me\/tickets$/);
});

/** What the tab keeps about the sign-up. */
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(JSON.parse(sessionStorage.getItem('somsom.sign-up') ?? '{}') as object).sort());

/** A code that was sent to nobody. */
function otherThan(...codes: string[]): string {
  return ['000000', '111111', '222222'].find((code) => !codes.includes(code)) ?? '';
}

test('a forgotten password is replaced by a code, and all other devices are logged out', async ({ page }) => {
  const email = await account('솜이');
  const elsewhere = await logInElsewhere(email);
  await page.goto('/log-in');
  await page.getByLabel('이메일').fill(email);
  await page.getByRole('link', { name: '비밀번호를 잊었나요?' }).click();
  await expect(page.getByLabel('이메일')).toHaveValue(email);
  await page.getByRole('button', { name: '코드 받기' }).click();
  await expect(page.getByRole('heading', { name: '새 비밀번호 정하기' })).toBeVisible();

  await page.reload();
  await page.getByLabel('인증 코드').fill(await nextCode(email, 2));
  await page.getByLabel('새 비밀번호').fill('짧아요');
  await page.getByRole('button', { name: '비밀번호 바꾸고 로그인' }).click();
  await expect(page.getByText('너무 짧아요. 8자 이상으로 정해 주세요.')).toBeVisible();
  await page.getByLabel('새 비밀번호').fill(BREACHED);
  await page.getByRole('button', { name: '비밀번호 바꾸고 로그인' }).click();
  await expect(page.getByText('유출된 비밀번호 목록에 있어서')).toBeVisible();
  await page.getByLabel('새 비밀번호').fill(NEXT_PASSWORD);
  await page.getByRole('button', { name: '비밀번호 바꾸고 로그인' }).click();

  await expect(page.getByText('비밀번호를 바꿨어요.')).toBeVisible();
  await expect(page.getByRole('link', { name: '내 정보' })).toBeVisible();
  expect(await isLoggedIn(elsewhere)).toBe(false);
  expect(await isLoggedIn(await logInElsewhere(email, NEXT_PASSWORD))).toBe(true);
});

test('an unknown address learns nothing, and a wrong code changes nothing', async ({ page }) => {
  await page.goto('/log-in/forgot');
  await page.getByLabel('이메일').fill(someAddress());
  await page.getByRole('button', { name: '코드 받기' }).click();
  await page.getByLabel('인증 코드').fill('123456');
  await page.getByLabel('새 비밀번호').fill(NEXT_PASSWORD);
  await page.getByRole('button', { name: '비밀번호 바꾸고 로그인' }).click();
  await expect(page.getByText('인증 코드가 올바르지 않습니다.')).toBeVisible();
  await expect(page.getByLabel('인증 코드')).toBeFocused();
});

test('who logs in before confirming signs up again, because the sign-up was elsewhere', async ({ page }) => {
  const email = someAddress();
  await signUpElsewhere(email);
  await page.goto('/log-in');
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel('비밀번호').fill(PASSWORD);
  await page.getByRole('button', { name: '로그인' }).click();
  await expect(page.getByText('아직 이메일을 확인하지 않았어요.')).toBeVisible();
  await page.getByRole('link', { name: '다시 가입하기' }).click();
  await expect(page.getByLabel('이메일')).toHaveValue(email);
});

test('visitors choose their language, which is remembered, and the server speaks it too', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: '로그인' })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const asked = page.waitForRequest(/\/festivals\?/);
  await page.reload();
  expect((await asked).headers()['accept-language']).toBe('en');
  await page.getByRole('link', { name: 'Log in' }).click();
  await page.getByLabel('E-mail').fill(someAddress());
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByText('The e-mail or the password is wrong.')).toBeVisible();
  await page.getByRole('button', { name: '한국어' }).click();
  await expect(page.getByRole('heading', { name: '로그인' })).toBeVisible();
  await page.getByLabel('비밀번호').fill('');
  await page.getByRole('button', { name: '로그인' }).click();
  await expect(page.getByText('입력해 주세요.')).toBeVisible();
});

test('the terms open beside a form that is half filled in', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByLabel('이름').fill('솜이');
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: '읽어 보기' }).click();
  const terms = await opened;
  await expect(terms.getByRole('heading', { name: '개인정보 처리', exact: true })).toBeVisible();
  await terms.getByRole('button', { name: 'English' }).click();
  await expect(terms.getByRole('heading', { name: 'Privacy', exact: true })).toBeVisible();
  await expect(page.getByLabel('이름')).toHaveValue('솜이');
});
