import type { Page } from '@playwright/test';

import { DAY, PASSWORD, someAddress } from '../server.ts';

import type { Visit } from './pages.ts';

/** The next pages: what a person has joined and made. */
export const onwards: Visit[] = [
  ['about a room', async (page, { festival }) => page.goto(`/chat/${festival.chatRoomId}/about`)],
  ['dashboard', dashboard],
  ['edit festival', async (page) => page.goto(`${page.url()}/edit`)],
  ['festivals of mine', async (page) => page.goto('/organise')],
];

/** The ways to a session and out of it. */
export const ways: Visit[] = [
  ['forgot', async (page) => page.goto('/log-in/forgot')],
  [
    'reset',
    async (page) => {
      await page.locator('[name=email]').fill(someAddress());
      await page.locator('button[type=submit]').click();
      await page.locator('[name=code]').waitFor();
    },
  ],
  [
    'logged out',
    async (page) => {
      await page.evaluate(() => localStorage.setItem('somsom.session-end', 'TOKEN_REUSED'));
      await page.goto('/me/tickets');
    },
  ],
  [
    'second step',
    async (page) => {
      await page.goto('/log-in');
      await page.evaluate(() => {
        const state = { usr: { challengeId: 'none', factors: ['TOTP', 'RECOVERY_CODE'] }, key: 'step' };
        history.replaceState(state, '', '/log-in/second-step');
      });
      await page.reload();
      await page.locator('[name=code]').waitFor();
    },
  ],
  ['terms', async (page) => page.goto('/terms')],
  ['deleted', async (page) => page.goto('/me/account/deleted')],
];

/** The account of a person. */
export const ofTheAccount: Visit[] = [
  ['account', async (page) => page.goto('/me/account')],
  ['name', async (page) => page.goto('/me/account/name')],
  [
    'short password',
    async (page) => {
      await page.goto('/me/account/password');
      await page.locator('[name=newPassword]').fill('short');
      await page.locator('[name=currentPassword]').focus();
    },
  ],
  ['address', async (page) => page.goto('/me/account/email')],
  [
    'code for the address',
    async (page) => {
      await page.locator('[name=newEmail]').fill(someAddress());
      await page.locator('[name=password]').fill(PASSWORD);
      await page.locator('button[type=submit]').click();
      await page.locator('[name=code]').waitFor();
    },
  ],
  [
    'app',
    async (page) => {
      await page.goto('/me/account/app');
      await page.locator('[name=password]').fill(PASSWORD);
      await page.locator('button[type=submit]').click();
      await page.locator('[name=code]').waitFor();
    },
  ],
  ['new passkey', async (page) => page.goto('/me/account/passkeys/new')],
  [
    'deleting',
    async (page) => {
      await page.goto('/me/account/delete');
      await page.locator('[name=password]').fill(PASSWORD);
      await page.locator('button[type=submit]').click();
      await page.getByRole('alertdialog').waitFor();
    },
  ],
];

async function dashboard(page: Page) {
  await page.goto('/organise/new');
  await page.locator('[name=title]').fill('솜사탕 페스티벌');
  await page.locator('[name=startDate]').fill(DAY);
  await page.locator('[name=ticketsPerDate]').fill('1200');
  await page.locator('button[type=submit]').click();
  await page.locator('figure').waitFor();
}
