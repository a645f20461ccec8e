import { expect, type Page, type WebSocketRoute } from '@playwright/test';

import { logIn, person, test } from '../person.ts';
import { enterRoom, say } from '../room.ts';
import { createFestival, strangers } from '../server.ts';

test('two people talk, and what one missed is filled in', async ({ browser }) => {
  const [host] = await strangers(1);
  const festival = await createFestival(host!, {});
  const [ann, bo] = await Promise.all([person(browser), person(browser)]);
  const tunnel = await tunnelOf(bo);
  await Promise.all([logIn(ann, '안나'), logIn(bo, '보라')]);
  await Promise.all([enterRoom(ann, festival), enterRoom(bo, festival)]);

  await say(ann, '안녕하세요!');
  await expect(bo.getByText('안녕하세요!')).toBeVisible();
  await say(bo, '반가워요');
  await expect(ann.getByText('반가워요')).toBeVisible();

  tunnel.enter();
  await expect(bo.getByText('다시 연결하는 중…')).toBeVisible();
  await say(bo, '터널이에요');
  await expect(bo.getByText('연결되면 보내요')).toBeVisible();
  await say(ann, '들리나요?');
  tunnel.leave();
  await expect(bo.getByText('들리나요?')).toBeVisible();
  await expect(ann.getByText('터널이에요')).toBeVisible();
  await expect(bo.getByText('연결되면 보내요')).toHaveCount(0);

  await bo.goto('/chat');
  await say(ann, '내일 만나요');
  await expect(bo.getByText('안 읽은 메시지 1개').first()).toBeAttached();
  await Promise.all([ann.context().close(), bo.context().close()]);
});

/** Ends a person's connection and allows no other one. Chromium's own "offline" keeps open sockets open. */
async function tunnelOf(page: Page) {
  let within = false;
  let current: WebSocketRoute | undefined;
  await page.routeWebSocket('**/ws', (socket) => {
    if (within) {
      void socket.close();
    } else {
      current = socket;
      socket.connectToServer();
    }
  });
  return {
    enter: () => {
      within = true;
      void current?.close();
    },
    leave: () => {
      within = false;
    },
  };
}
