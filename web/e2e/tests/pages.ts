import type { Page } from '@playwright/test';

import { createFestival, type Festival, join, mayEnter, reserve, strangers } from '../server.ts';

import { ofTheAccount, onwards, ways } from './more-pages.ts';

/** Every page, and what makes it show its contents. */
export type Scene = { festival: Festival; queued: Festival; early: Festival; open: Festival; soldOut: Festival };

export async function scene(): Promise<Scene> {
  const [organiser] = await strangers(1);
  const [festival, queued, early, open, soldOut] = await Promise.all([
    createFestival(organiser!, {}),
    createFestival(organiser!, { waitingRoom: { maxActive: 1 } }),
    createFestival(organiser!, { waitingRoom: { opensAt: new Date(Date.now() + 1_800_000).toISOString() } }),
    createFestival(organiser!, { waitingRoom: {} }),
    createFestival(organiser!, { ticketsPerDate: 1 }),
  ]);
  await join(organiser!, queued.festivalId);
  while (!(await mayEnter(organiser!, queued.festivalId)).allowed) {
    await new Promise((done) => setTimeout(done, 200));
  }
  await reserve(organiser!, soldOut.festivalId, '2027-05-14', 1);
  await reserve(organiser!, soldOut.festivalId, '2027-05-15', 1);
  return { festival, queued, early, open, soldOut };
}

export type Visit = [name: string, show: (page: Page, scene: Scene) => Promise<unknown>];

export const forEveryone: Visit[] = [
  ['home', async (page) => page.goto('/')],
  ['nothing found', async (page) => page.goto('/?q=zzzzzz')],
  ['festival', async (page, { festival }) => page.goto(`/festival/${festival.festivalId}`)],
  ['sold out', async (page, { soldOut }) => page.goto(`/festival/${soldOut.festivalId}`)],
  ['sign up', async (page) => page.goto('/sign-up')],
  [
    'code',
    async (page) => {
      await page.evaluate(() => sessionStorage.setItem('somsom.sign-up', '{"email":"somi@example.com","userId":"1"}'));
      await page.goto('/sign-up/code');
    },
  ],
  ['log in', async (page) => page.goto('/log-in')],
  ...ways,
  ['lost', async (page) => page.goto('/festival/a/b/c')],
];

export const forMembers: Visit[] = [
  ['me', async (page) => page.goto('/me')],
  ...ofTheAccount,
  ['no tickets', async (page) => page.goto('/me/tickets')],
  ['waiting', wait('queued')],
  ['before the opening', wait('early')],
  ['turn', wait('open')],
  [
    'booking',
    async (page, { festival }) => {
      await page.goto(`/festival/${festival.festivalId}/book`);
      await page.getByRole('radiogroup').locator('label').first().click();
    },
  ],
  [
    'confirming',
    async (page) => {
      await page.locator('button', { hasText: /1/ }).last().click();
      await page.getByRole('alertdialog').waitFor();
    },
  ],
  [
    'ticket',
    async (page) => {
      await page.getByRole('alertdialog').getByRole('button').first().click();
      await page.locator('svg[role=img]').waitFor();
    },
  ],
  ['tickets', async (page) => page.goto('/me/tickets')],
];

export const inRooms: Visit[] = [
  ['no rooms', async (page) => page.goto('/chat')],
  ['stranger to a room', async (page, { festival }) => page.goto(`/chat/${festival.chatRoomId}`)],
  [
    'room',
    async (page) => {
      await page.locator('main button').last().click();
      await page.getByRole('textbox').fill('무대 앞에서 만나요!');
      await page.getByRole('textbox').press('Enter');
      await page.getByText('무대 앞에서 만나요!').waitFor();
    },
  ],
  ['rooms', async (page) => page.goto('/chat')],
  ['notifications', async (page) => page.goto('/me/notifications')],
  ['devices', async (page) => page.goto('/me/devices')],
  ['organise', async (page) => page.goto('/organise')],
  ['new festival', async (page) => page.goto('/organise/new')],
  ...onwards,
];

const SHOWN = { queued: '[data-testid=place]', early: '[data-testid=opening]', open: '[href$="/book"]' };

function wait(room: keyof typeof SHOWN) {
  return async (page: Page, scene: Scene) => {
    await page.goto(`/festival/${scene[room].festivalId}`);
    await page.locator('a[href$="/wait"]').click();
    await page.locator(SHOWN[room]).waitFor();
  };
}
