import { test } from '@playwright/test';
import { findNginx, noNginx } from '../../run/nginx.ts';
import { compressibleText, type StandInSite, startStandInSite } from './standInSite.ts';
import { type Front, startFront } from './startFront.ts';

/**
 * Starts nginx in front of a stand-in for the site, for all tests of a file; each test gets the stand-in in its
 * initial state. Skips the tests without nginx, but never in CI.
 *
 * @returns both, valid while a test runs
 */
export function standInBehindNginx(): { site: StandInSite; front: Front } {
  test.skip(!findNginx() && process.env.CI !== 'true', noNginx);
  const started = {} as { site: StandInSite; front: Front };
  test.beforeAll(async () => {
    started.site = await startStandInSite();
    started.front = await startFront({ site: started.site.port });
  });
  test.afterAll(async () => {
    await started.front?.stop();
    started.site?.stop();
  });
  test.beforeEach(() => {
    started.site.requests = [];
    started.site.answerPage(compressibleText);
  });
  return started;
}
