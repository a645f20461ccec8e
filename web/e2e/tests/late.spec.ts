import { expect, type Page, type WebSocketRoute } from '@playwright/test';

import { test } from '../person.ts';
import { createFestival, strangers } from '../server.ts';

test('an answer from before the join that comes after it does not put the person out of the line', async ({ me }) => {
  const [host] = await strangers(1);
  const { festivalId } = await createFestival(host!, { waitingRoom: { opensAt: new Date(Date.now() + 600_000).toISOString() } });
  const cut = await connectionOf(me);
  await me.goto(`/festival/${festivalId}/wait`);
  await expect(me.getByRole('heading', { name: '줄을 설까요?' })).toBeVisible();

  const join = await hold(me, '**/waiting-room/**', 'ask the server later');
  await me.getByRole('button', { name: '줄 서기' }).click();
  await join.held;
  const rank = await hold(me, '**/rank', 'ask the server now');
  cut(); // the page connects again, and asks for what it has missed
  await rank.held;
  join.release();
  await expect(me.getByTestId('opening')).toBeVisible();

  rank.release();
  await me.evaluate(() => fetch('/festivals?limit=1').then((answer) => answer.text())); // comes after the late answer
  await expect(me.getByTestId('opening')).toBeVisible();
  await expect(me.getByRole('heading', { name: '줄을 설까요?' })).toHaveCount(0);
});

/** Ends the connection of a page, which may make another one. */
async function connectionOf(page: Page): Promise<() => void> {
  let current: WebSocketRoute | undefined;
  await page.routeWebSocket('**/ws', (socket) => {
    current = socket;
    socket.connectToServer();
  });
  return () => void current?.close();
}

/** Holds the answers to these requests until they are released. `held` is there when the first one is held. */
async function hold(page: Page, url: string, when: 'ask the server now' | 'ask the server later') {
  let release: () => void = () => undefined;
  let first: () => void = () => undefined;
  const released = new Promise<void>((done) => (release = done));
  const held = new Promise<void>((done) => (first = done));
  await page.route(url, async (route) => {
    const response = when === 'ask the server now' ? await route.fetch() : undefined;
    first();
    await released;
    await (response ? route.fulfill({ response }) : route.continue()).catch(() => undefined); // it may be called off by now
  });
  return { held, release: () => release() };
}
