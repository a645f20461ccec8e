import { expect } from '@playwright/test';

import { logIn, test } from '../person.ts';
import { createFestival, DAY, PASSWORD, reserve, strangers } from '../server.ts';

test.use({ serviceWorkers: 'allow' });

test('a ticket that was seen is there without a network, until one logs out', async ({ page, request }) => {
  const [host] = await strangers(1);
  const { festivalId, title } = await createFestival(host!, {});
  const email = await logIn(page, '솜이');
  const { accessToken } = await (await request.post('/login', { data: { email, password: PASSWORD } })).json();
  await reserve({ email, token: accessToken }, festivalId, DAY, 1);

  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto('/me/tickets');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();

  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByText(title).first()).toBeVisible();
  await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();

  await page.context().setOffline(false);
  await page.goto('/me');
  await page.getByRole('button', { name: '로그아웃' }).click();
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('somsom-tickets');
});
