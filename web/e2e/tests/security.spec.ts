import { createHmac } from 'node:crypto';

import { expect, type Page } from '@playwright/test';

import { logIn, test } from '../person.ts';
import { logInElsewhere, PASSWORD } from '../server.ts';

/** A device with a fingerprint reader that always finds its owner. Chromium has it for tests. */
async function withDevice(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return (isUserVerified: boolean) => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
}

/** What an app makes of the key (RFC 6238). */
function codeOf(key: string, stepsFromNow = 0): string {
  const bits = [...key].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsFromNow));
  const hash = createHmac('sha1', secret).update(step).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

async function logOut(page: Page) {
  await page.goto('/me');
  await page.getByRole('button', { name: '로그아웃' }).click();
  await expect(page.getByRole('link', { name: '로그인' })).toBeVisible();
}

/** Logs out, and shows the password at the log-in. */
async function comeBack(page: Page, email: string) {
  await logOut(page);
  await page.goto('/log-in');
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel('비밀번호').fill(PASSWORD);
  await page.getByRole('button', { name: '로그인', exact: true }).click();
}

const isIn = (page: Page) => expect(page.getByRole('link', { name: '내 정보' })).toBeVisible();

test('a person adds a passkey, logs in with it, and removes it', async ({ page }) => {
  const setVerified = await withDevice(page);
  const email = await logIn(page, '솜이');
  await page.goto('/me/account');
  await page.getByRole('link', { name: '패스키 추가' }).click();
  await page.getByLabel('패스키 이름').fill('내 노트북');
  await page.getByLabel('지금 비밀번호').fill('not my password');
  await page.getByRole('button', { name: '추가하기' }).click();
  await expect(page.getByLabel('지금 비밀번호')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('지금 비밀번호').fill(PASSWORD);
  await page.getByRole('button', { name: '추가하기' }).click();
  await expect(page.getByRole('heading', { name: '복구 코드' })).toBeVisible();
  await expect(page.locator('ol li')).toHaveCount(10);
  await page.getByRole('link', { name: '보관했어요' }).click();
  await expect(page.getByText('내 노트북', { exact: true })).toBeVisible();

  await logOut(page);
  await page.goto('/me/tickets');
  await setVerified(false);
  await page.getByRole('button', { name: '패스키 쓰기' }).click();
  await expect(page.getByText('기기에서 패스키를 쓰지 않았어요.')).toBeVisible();
  await setVerified(true);
  await page.getByRole('button', { name: '패스키 쓰기' }).click();
  await expect(page).toHaveURL(/\/me\/tickets$/);
  await isIn(page);

  await comeBack(page, email);
  await expect(page.getByRole('heading', { name: '한 단계 더' })).toBeVisible();
  await page.getByRole('button', { name: '패스키 쓰기' }).click();
  await isIn(page);

  await page.goto('/me/account');
  await page.getByRole('link', { name: /삭제.*내 노트북/ }).click();
  await page.getByLabel('지금 비밀번호').fill(PASSWORD);
  await page.getByRole('button', { name: '삭제', exact: true }).click();
  await expect(page.getByText('아직 패스키가 없어요.')).toBeVisible();
  expect(await logInElsewhere(email)).toBeTruthy();
});

test('a person sets up an app, logs in with its code, and with a recovery code', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const email = await logIn(page, '솜이');
  await page.goto('/me/account');
  await page.getByRole('link', { name: /설정.*인증 앱/ }).click();
  await page.getByLabel('지금 비밀번호').fill(PASSWORD);
  await page.getByRole('button', { name: '다음' }).click();
  await expect(page.getByRole('img', { name: 'QR 코드' })).toBeVisible();
  const key = await page.locator('[class*="_key_"]').innerText();
  await page.getByLabel('인증 코드').fill('000000');
  await page.getByRole('button', { name: '켜기' }).click();
  await expect(page.getByLabel('인증 코드')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('인증 코드').fill(codeOf(key, -1));
  await page.getByRole('button', { name: '켜기' }).click();
  await page.getByRole('button', { name: '복사' }).click();
  await expect(page.getByText('코드를 복사했어요.')).toBeVisible();
  const codes = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(codes).toHaveLength(10);
  await page.getByRole('link', { name: '보관했어요' }).click();
  await expect(page.getByText('10개 남았어요')).toBeVisible();

  await comeBack(page, email);
  await expect(page.getByRole('heading', { name: '한 단계 더' })).toBeVisible();
  await page.reload();
  await page.getByLabel('인증 코드').fill(codeOf(key));
  await isIn(page);

  await comeBack(page, email);
  await page.getByRole('button', { name: '복구 코드 쓰기' }).click();
  await page.getByLabel('복구 코드').fill((codes[0] ?? '').toLowerCase());
  await page.getByRole('button', { name: '로그인', exact: true }).click();
  await isIn(page);
  await page.goto('/me/account');
  await expect(page.getByText('9개 남았어요')).toBeVisible();
  await page.getByRole('link', { name: /삭제.*인증 앱/ }).click();
  await page.getByLabel('지금 비밀번호').fill(PASSWORD);
  await page.getByRole('button', { name: '삭제', exact: true }).click();
  await expect(page.getByText('설정하지 않았어요')).toBeVisible();
});
