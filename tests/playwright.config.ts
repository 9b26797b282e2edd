import { defineConfig } from '@playwright/test';
import { browserFlags } from './run/browserFlags.ts';

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
        actionTimeout: 15_000,
        // A trace films every page and halves the speed of the Studio's tests: add `--trace on` to see one.
        screenshot: 'only-on-failure',
        launchOptions: {
          executablePath: process.env.HEADLESS_SHELL_PATH || process.env.CHROMIUM_PATH || undefined,
          args: browserFlags,
        },
      },
    },
  ],
});
