import { defineConfig } from '@playwright/test';
import { browserFlags } from './run/browserFlags.ts';

/**
 * Tests that only send HTTP requests. Their project cannot start a browser, so that they also run where there is none.
 */
const requests = [
  ...['access', 'contentLoss', 'crops', 'drafts', 'emptyAnswers', 'hangingStore', 'health', 'linksCheck'],
  'machines',
  'machinesPublish',
  ...[
    'dependents',
    'instances',
    'movedPages',
    'nginxCache',
    'nginxRules',
    'oddRequests',
    'publishSurvives',
    'sitemap',
    'start',
    'takeOver',
  ],
].map((name) => `**/${name}.spec.ts`);

const use = {
  baseURL: process.env.E2E_SITE_URL,
  locale: 'da-DK',
  timezoneId: 'Europe/Copenhagen',
  actionTimeout: 15_000,
};

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  // One tree for all systems, and the whole of it: a part more is as much of a change as a part less.
  expect: {
    // A busy machine takes longer than five seconds to render what a publish changed.
    timeout: 20_000,
    toMatchAriaSnapshot: { children: 'deep-equal', pathTemplate: '{testDir}/accessibilityTrees/{arg}{ext}' },
  },
  // Two workers with a browser, as many as the smallest machine has cores. Request tests mostly wait, for timers and
  // restarts: two more run beside them.
  workers: 4,
  retries: 0,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  reporter: [
    ['list'],
    ...(process.env.JUNIT_FILE ? [['junit', { outputFile: process.env.JUNIT_FILE }] as const] : []),
  ],
  projects: [
    {
      name: 'chromium',
      testIgnore: requests,
      workers: 2,
      use: {
        ...use,
        browserName: 'chromium',
        // A trace records every page and halves the speed of the Studio's tests: add `--trace on` to get one.
        screenshot: 'only-on-failure',
        launchOptions: {
          executablePath: process.env.HEADLESS_SHELL_PATH || process.env.CHROMIUM_PATH || undefined,
          args: browserFlags,
        },
      },
    },
    {
      name: 'requests',
      testMatch: requests,
      use: { ...use, launchOptions: { executablePath: '/a/browser/is/not/needed' } },
    },
  ],
});
