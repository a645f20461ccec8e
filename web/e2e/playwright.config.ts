import { defineConfig } from '@playwright/test';

/** Runs Debian's Chromium against an application that runs already; SOMSOM_URL names it. */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'target/results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.SOMSOM_URL ?? 'http://localhost:8080',
    locale: 'ko-KR',
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
