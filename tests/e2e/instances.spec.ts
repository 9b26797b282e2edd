import { expect, test } from '@playwright/test';
import { edit, editorOf, editorToken, publish } from '../bench/support/editing.ts';
import { startVisitors } from '../faults/support/visitors.ts';
import { findNginx, noNginx } from '../run/nginx.ts';
import { findRedis, noRedis } from '../run/redis.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import { type Front, startFront } from './support/startFront.ts';
import { startRedis } from './support/startRedis.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// Two instances of the site with one store, behind nginx, on Redis. The store's webhooks reach the first one only.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const ci = process.env.CI === 'true';
test.skip(!ci && !findRedis(), noRedis);
test.skip(!ci && !findNginx(), noNginx);

let redis: Awaited<ReturnType<typeof startRedis>>;
let first: TestSite;
let second: TestSite;
let front: Front;

const portOf = ({ url }: TestSite) => Number(new URL(url).port);

test.beforeAll(async () => {
  test.setTimeout(180_000);
  redis = await startRedis();
  // The first test begins without it.
  await redis.kill();
  const env = { LAKE_EDITOR_TOKEN: editorToken, REDIS_URL: redis.url };
  first = await startSite({ env });
  second = await startSite({ env, storeOf: first });
  front = await startFront({ site: portOf(first), others: [portOf(second)] });
});

test.afterAll(async () => {
  await front?.stop();
  await second?.stop();
  await first?.stop();
  await redis?.stop();
});

const textAt = async (url: string, path: string) => (await fetchUrl(url + path)).text;

/** Two visitors behind nginx. `failed` ends their visit, and returns the requests that failed. */
function visit() {
  const next = (count: number) => `${front.url}${['/', '/formaal', '/soeg?q=ledelse'][count % 3]}`;
  const visitors = startVisitors({ visitors: 2, next });
  return {
    failed: async () => {
      await visitors.stop();
      expect(visitors.answered()).toBeGreaterThan(0);
      return visitors.failures();
    },
  };
}

/** Publishes a lead that no page has had, and returns it. */
async function publishLead(id: string, words: string): Promise<string> {
  const client = editorOf(first);
  await edit(client, id, { lead: words });
  await publish(client, id);
  return words;
}

/** Waits until both instances show a text. A comparison by itself is a minute away. */
async function untilBothShow(path: string, words: string): Promise<void> {
  for (const { url } of [first, second])
    await expect.poll(async () => (await textAt(url, path)).includes(words), { timeout: 20_000 }).toBe(true);
}

test('instances that start without Redis serve on, and once it is there both show what was published before', async () => {
  const visitors = visit();
  const words = await publishLead('page-organisation', 'Skrevet uden Redis.');
  await expect.poll(async () => (await textAt(first.url, '/organisation')).includes(words)).toBe(true);
  expect((await textAt(second.url, '/organisation')).includes(words)).toBe(false);
  await redis.start();
  await untilBothShow('/organisation', words);
  expect(await visitors.failed()).toEqual([]);
});

test('a publish is shown by both instances at once, and behind nginx', async () => {
  await untilBothShow('/formaal', await publishLead('page-formaal', 'Nyt for begge.'));
  for (let request = 0; request < 4; request++)
    await expect
      .poll(async () => (await textAt(front.url, '/formaal')).includes('Nyt for begge.'))
      .toBe(true);
});

test('a new page and its search result are on both, and a deleted one on none', async () => {
  const client = editorOf(first);
  await client.createOrReplace({
    _id: 'page-ny',
    _type: 'page',
    title: 'Kvadratrod',
    slug: { _type: 'slug', current: 'kvadratrod' },
    lead: 'Ny side for begge.',
    blocks: [],
  });
  await untilBothShow('/kvadratrod', 'Ny side for begge.');
  await untilBothShow('/soeg?q=kvadratrod', 'href="/kvadratrod"');
  await client.delete('page-ny');
  for (const [name, { url }] of Object.entries({ first, second }))
    await expect
      .poll(async () => (await fetchUrl(`${url}/kvadratrod`)).status, { timeout: 20_000, message: name })
      .toBeGreaterThanOrEqual(404);
});

test('a renamed page redirects on both', async () => {
  const client = editorOf(first);
  await edit(client, 'page-privatliv', { slug: { _type: 'slug', current: 'privatliv-nu' } });
  await publish(client, 'page-privatliv');
  for (const { url } of [first, second])
    await expect
      .poll(async () => (await fetchUrl(`${url}/privatliv`)).headers.location, { timeout: 20_000 })
      .toBe('/privatliv-nu');
});

test('Redis ends and comes back: no request fails, and both show what was published meanwhile', async () => {
  const visitors = visit();
  await redis.kill();
  const words = await publishLead('page-strategi', 'Skrevet, mens Redis var væk.');
  await expect.poll(async () => (await textAt(first.url, '/strategi')).includes(words)).toBe(true);
  await redis.start();
  await untilBothShow('/strategi', words);
  await untilBothShow('/baggrund', await publishLead('page-baggrund', 'Og med igen.'));
  expect(await visitors.failed()).toEqual([]);
});

test('an instance that ends is left out by nginx', async () => {
  await second.server.stop();
  for (let request = 0; request < 6; request++)
    expect((await fetchUrl(`${front.url}/soeg?q=${request}`)).status).toBe(200);
});
