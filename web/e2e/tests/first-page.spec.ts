import { writeFile } from 'node:fs/promises';

import { expect, type Page, test } from '@playwright/test';

const MOST_SCRIPT = 180_000;
/** The "Slow 4G" of Lighthouse: 1.6 Mbit/s, 150 ms, and a phone with a quarter of this machine's speed. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER_CPU = 4;

test('the first page is small, and there soon on a slow phone', async ({ page }) => {
  const slow = await page.context().newCDPSession(page);
  await slow.send('Network.enable');
  await slow.send('Network.emulateNetworkConditions', SLOW);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    }
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const script = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const figures = { script, ...(await paints(page)) };
  await writeFile('target/first-page.json', JSON.stringify(figures));
  console.log('the first page:', JSON.stringify(figures));
  expect(script).toBeLessThan(MOST_SCRIPT);
});

function paints(page: Page) {
  return page.evaluate(
    () =>
      new Promise<{ largestPaint: number; firstPaint: number; shift: number }>((done) => {
        const figures = { largestPaint: 0, firstPaint: 0, shift: 0 };
        const watch = (type: string, see: (entry: PerformanceEntry) => void) =>
          new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
        watch('paint', (entry) => (figures.firstPaint = Math.round(entry.startTime)));
        watch('largest-contentful-paint', (entry) => (figures.largestPaint = Math.round(entry.startTime)));
        watch('layout-shift', (entry) => (figures.shift += (entry as PerformanceEntry & { value: number }).value));
        setTimeout(() => done(figures), 500);
      }),
  );
}
