import { pages, wordsOf } from '../../e2e/expectedPages.ts';
import { badStores } from '../../e2e/support/badStores.ts';
import { lakeClient } from '../../e2e/support/lakeClient.ts';
import { notify } from '../../e2e/support/notify.ts';
import { firstContent } from '../../e2e/support/otherStore.ts';
import { startSite, type TestSite } from '../../e2e/support/testSite.ts';
import { makeTestBuild } from '../../run/testBuild.ts';
import type { FaultTest, Measurement } from '../fault.ts';
import { until } from '../until.ts';

const token = 'editor-token-of-the-empty-answers';
const visibleTypes = new Set([
  'homePage',
  'siteSettings',
  'page',
  'strategy',
  'networkGroup',
  'organisation',
]);

// The site runs with the first content. Then another server takes its store's address, first while the site runs, then
// before it starts.
export default {
  name: 'emptyAnswers',
  async run({ root, progress }) {
    await makeTestBuild(root);
    const site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
    const rows: Measurement[] = [];
    try {
      await site.lake.stop();
      for (const [name, startStore] of Object.entries(badStores)) {
        progress(name);
        const mend = await startStore(site);
        try {
          const running = await wrongPages(site);
          await site.server.stop();
          await site.server.start();
          rows.push(row(name, [...running, ...(await wrongPages(site))]));
        } finally {
          await mend();
        }
      }
      await site.lake.start();
      rows.push(await editShows(site), await deletionsShow(site));
      return rows;
    } finally {
      await site.stop();
    }
  },
} satisfies FaultTest;

/** Makes every page render again with the current responses, and returns each response that is not the page. */
async function wrongPages(site: TestSite): Promise<string[]> {
  for (const { _id, _type } of await firstContent()) {
    if (visibleTypes.has(_type)) await notify(site, { _id, _type });
  }
  const wrong: string[] = [];
  for (const { path, heading } of pages) {
    // Next sends HIT once it has tried to render the page again.
    await until(`${path} is rendered again`, 30_000, async () => {
      const response = await fetch(site.url + path);
      const isComplete = wordsOf(await response.text()).includes(heading);
      if (response.status !== 200 || !isComplete) wrong.push(`${path} ${response.status}`);
      return response.status !== 200 || response.headers.get('x-nextjs-cache') === 'HIT';
    });
  }
  return wrong;
}

const row = (name: string, wrong: readonly string[]): Measurement => ({
  name: `known pages with ${name}, running and restarted`,
  target: `0 of ${pages.length} other than 200 and whole`,
  measured: wrong.length === 0 ? '0' : [...new Set(wrong)].join(', '),
  passed: wrong.length === 0,
});

/** Time until an edit is visible after the store is back, in ms. */
async function editShows(site: TestSite): Promise<Measurement> {
  const lead = 'Publiceret, da lageret var tilbage.';
  const startedAt = performance.now();
  await lakeClient(site, token).patch('page-formaal').set({ lead }).commit();
  await until('the edit shows', 60_000, async () =>
    wordsOf(await (await fetch(`${site.url}/formaal`)).text()).includes(lead),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    name: 'with the store back, an edit shows',
    target: '≤ 10 s',
    measured: `${seconds.toFixed(1)} s`,
    passed: seconds <= 10,
  };
}

/** Time until fifty deliberately deleted pages are all gone, in ms: deletions are not mistaken for a loss. */
async function deletionsShow(site: TestSite): Promise<Measurement> {
  const client = lakeClient(site, token);
  const ids = Array.from({ length: 50 }, (_, index) => `mange-${index}`);
  const answering = async (status: number) => {
    const answers = await Promise.all(ids.map((id) => fetch(`${site.url}/${id}`)));
    return answers.every((response) => response.status === status);
  };
  const creation = client.transaction();
  for (const id of ids) creation.create({ _id: id, _type: 'page', title: id, slug: { current: id } });
  await creation.commit();
  await until('fifty pages exist', 120_000, () => answering(200));
  const deletion = client.transaction();
  for (const id of ids) deletion.delete(id);
  const startedAt = performance.now();
  await deletion.commit();
  await until('fifty pages are gone', 120_000, () => answering(410));
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    name: 'fifty pages deleted on purpose answer 410',
    target: '≤ 30 s',
    measured: `${seconds.toFixed(1)} s`,
    passed: seconds <= 30,
  };
}
