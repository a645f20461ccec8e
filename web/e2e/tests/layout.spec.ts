import { expect, type Locator } from '@playwright/test';

import { test } from '../person.ts';
import { createFestival, DAY, strangers } from '../server.ts';

test('on a phone, the way in is in sight at once, and covers nothing', async ({ me: page }) => {
  const [host] = await strangers(1);
  const { festivalId } = await createFestival(host!, { endDate: '2027-06-02' });
  await page.goto(`/festival/${festivalId}`);
  const way = page.getByRole('link', { name: '예매하기' });
  await expect(way).toBeVisible();
  expect(await overlap(way, page.getByRole('navigation'))).toBe(false);

  const dates = page.getByRole('listitem').filter({ hasText: '100매 남음' });
  await expect(dates).toHaveCount(7);
  await page.getByRole('button', { name: '날짜 13개 더 보기' }).click();
  await expect(dates).toHaveCount(20);
  await dates.last().scrollIntoViewIfNeeded();
  await expect(dates.last()).toBeInViewport();
  expect(await dates.evaluateAll(scrollers), 'boxes that scroll within the page').toEqual([]);
  for (const date of [dates.first(), dates.last()]) {
    expect(await overlap(way, date)).toBe(false);
  }
});

/** The elements around these that scroll by themselves. */
function scrollers(elements: Element[]) {
  const around = new Set<Element>();
  elements.forEach((element) => {
    for (let each = element.parentElement; each && each !== document.documentElement; each = each.parentElement) {
      if (each.scrollHeight > each.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(each).overflowY)) {
        around.add(each);
      }
    }
  });
  return [...around].map(({ className }) => className);
}

for (const width of [390, 1280]) {
  test(`toasts leave the fields of a form alone, at ${width} px`, async ({ me: page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/organise/new');
    await page.getByLabel('축제 이름').fill('솜사탕 축제');
    await page.getByLabel('첫날').fill(DAY);
    await page.getByRole('button', { name: '축제 열기' }).click();
    await page.getByRole('button', { name: '잠시 멈추기' }).click();
    const toast = page.getByText('바꿨어요');
    await expect(toast).toBeVisible();
    for (const field of await page.getByRole('textbox').all()) {
      await field.focus();
      expect(await overlap(toast, field), await field.getAttribute('name') ?? '').toBe(false);
    }
  });
}

for (const width of [390, 1280]) {
  test(`the number of unread things leaves the labels alone, at ${width} px`, async ({ me: page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.route('**/notifications/unread', (route) => route.fulfill({ json: { unread: 120 } }));
    await page.goto('/');
    const mark = page.getByText('99+');
    await expect(mark).toBeVisible();
    for (const label of ['채팅', '알림', '내 정보']) {
      expect(await overlap(mark, page.getByText(label, { exact: true })), label).toBe(false);
    }
    expect((await mark.boundingBox())!.height, 'one line').toBeLessThan(30);
  });
}

async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) {
    throw new Error(`Not there: ${a ? other : one}`);
  }
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
