import { logIn } from '../../e2e/support/studio.ts';
import type { TestSite } from '../../e2e/support/testSite.ts';
import { median, seconds } from '../report/numbers.ts';
import type { Section } from '../report/section.ts';
import { startBrowser } from '../support/startBrowser.ts';

/** Time from navigation to the first list of the desk, for a logged-in editor. */
export async function studioOpens(site: TestSite, runs: number): Promise<Section> {
  const browser = await startBrowser();
  try {
    const first = await browser.newContext({ locale: 'da-DK' });
    await logIn(await first.newPage(), site);
    const storageState = await first.storageState();
    await first.close();

    const cold: number[] = [];
    const warm: number[] = [];
    for (let run = 0; run < runs; run++) {
      // Each context has its own cache, empty at first.
      const context = await browser.newContext({ locale: 'da-DK', storageState });
      const page = await context.newPage();
      for (const times of [cold, warm]) {
        const startedAt = performance.now();
        await page.goto(`${site.url}/studio`, { waitUntil: 'commit' });
        await page.getByRole('link', { name: 'Forside', exact: true }).waitFor({ timeout: 60_000 });
        times.push(performance.now() - startedAt);
      }
      await context.close();
    }
    return {
      title: 'Studio',
      rows: [
        { what: 'the first list, browser cache empty', site: seconds(median(cold)) },
        { what: 'the first list, opened again', site: seconds(median(warm)) },
      ],
    };
  } finally {
    await browser.close();
  }
}
