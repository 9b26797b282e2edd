import { defineConfig } from '@playwright/test';

// As root there is no sandbox to be had; the rest keeps the browser from calling anyone but the site.
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  reporter: process.env.COUNTS_FILE
    ? [['list'], ['json', { outputFile: process.env.COUNTS_FILE }]]
    : [['list']],
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        baseURL: process.env.E2E_SITE_URL,
        locale: 'da-DK',
        timezoneId: 'Europe/Copenhagen',
        trace: 'retain-on-failure',
        launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: flags },
      },
    },
  ],
});
