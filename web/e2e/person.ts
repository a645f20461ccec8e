import { type Browser, expect, type Page, test as plain } from '@playwright/test';

import { account, PASSWORD } from './server.ts';

/** Logs in through the API and stores the session as the app does. Only one test uses the log-in form. */
export async function logIn(page: Page, name: string) {
  const email = await account(name);
  const response = await page.request.post('/login', { data: { email, password: PASSWORD } });
  const { accessToken, refreshToken, expiresIn, user } = await response.json();
  const session = JSON.stringify({ accessToken, refreshToken, expiresAt: Date.now() + expiresIn * 1000, user });
  await page.addInitScript((kept) => {
    if (!sessionStorage.getItem('e2e')) {
      sessionStorage.setItem('e2e', 'once');
      localStorage.setItem('somsom.session', kept);
    }
  }, session);
  return email;
}

/** Opens a separate browser for this person. */
export async function person(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  failOnErrors(page);
  return page;
}

const EXPECTED = /Failed to load resource|ERR_INTERNET_DISCONNECTED|WebSocket connection/;

/** Fails a page that logs an error to its console, for example about its own policy. */
function failOnErrors(page: Page) {
  page.on('pageerror', (error) => expect.soft(error.message, 'an error of the page').toBe(''));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) {
      expect.soft(message.text(), 'an error in the console').toBe('');
    }
  });
}

export const test = plain.extend<{ me: Page }>({
  me: async ({ page }, provide) => {
    failOnErrors(page);
    await logIn(page, '솜이');
    await provide(page);
  },
});
