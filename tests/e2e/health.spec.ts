import { expect, test } from '@playwright/test';
import { findNginx, noNginx } from '../run/nginx.ts';
import { fetchUrl, type UrlResponse } from './support/fetchUrl.ts';
import { type Front, startFront } from './support/startFront.ts';
import { startSite, type TestSite } from './support/testSite.ts';

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site?.stop());

const json = ({ text }: UrlResponse) => JSON.parse(text);
const health = async () => json(await fetchUrl(`${site.url}/api/health/ready`));

test('live and ready report a healthy site, and are not cached', async () => {
  const live = await fetchUrl(`${site.url}/api/health/live`);
  expect([live.status, json(live)]).toEqual([200, { status: 'ok' }]);
  const ready = await fetchUrl(`${site.url}/api/health/ready`);
  expect(ready.status).toBe(200);
  expect(json(ready)).toMatchObject({
    status: 'ok',
    page: { renders: true },
    store: { reachable: true, unreachableSince: null },
    contentDoubt: null,
    build: { id: expect.stringMatching(/./), builtAt: expect.stringMatching(/^\d{4}-/) },
  });
  // The site has just compared itself with its store.
  await expect.poll(async () => (await health()).notices.pending, { timeout: 30_000 }).toBe(0);
  for (const { headers } of [live, ready]) expect(headers['cache-control']).toBe('no-store');
  // No secrets, and no paths of this machine.
  expect(ready.text).not.toMatch(/token|secret|\/work|\/home|\/tmp|127\.0\.0\.1/i);
  expect(ready.text).not.toContain(String(site.env.SANITY_WEBHOOK_SECRET));
});

test('a thousand health requests cause almost no requests to the store or to pages', async () => {
  const queries = async () =>
    Number(
      /^lake_queries_total\{status="200"\} (\d+)$/m.exec(
        (await fetchUrl(`${site.lake.url}/metrics`)).text,
      )?.[1],
    );
  await health();
  const before = await queries();
  for (let at = 0; at < 20; at++) await Promise.all(Array.from({ length: 50 }, health));
  // One check in five seconds, plus the pages that a site renders after its start. Without the limit there would be a
  // thousand.
  expect((await queries()) - before).toBeLessThanOrEqual(200);
});

test('metrics of site and store are in Prometheus format and increase', async () => {
  await fetchUrl(`${site.url}/formaal`);
  for (const [url, names] of [
    [
      `${site.url}/api/metrics`,
      [
        'site_http_requests_total{status="2xx",own="false"}',
        'site_http_request_seconds_count{own="false"}',
        'site_page_cache_total{result="hit"}',
        'site_store_requests_total{status="2xx"}',
        'site_event_loop_delay_p99_seconds',
        'site_resident_memory_bytes',
        'site_webhook_notices_pending',
      ],
    ],
    [
      `${site.lake.url}/metrics`,
      [
        'lake_http_requests_total{status="2xx"}',
        'lake_queries_total{status="200"}',
        'lake_commits_total',
        'lake_webhooks_waiting',
        'lake_resident_memory_bytes',
      ],
    ],
  ] as const) {
    const { status, text, headers } = await fetchUrl(url);
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(text).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+\n|\w+(?:\{[^}]*\})? \S+\n)+$/);
    const values = new Map(text.split('\n').map((line) => line.split(/ (?=[^ ]*$)/) as [string, string]));
    for (const name of names) expect(values.has(name), name).toBe(true);
    expect(Number(values.get(names[0]))).toBeGreaterThan(0);
  }
});

test('remote clients can only request the liveness', async () => {
  for (const headers of [
    { Host: 'vaeksthus.test' },
    { 'X-Forwarded-For': '203.0.113.7' },
    { 'X-Forwarded-Host': 'vaeksthus.test', 'X-Forwarded-For': '203.0.113.7, 127.0.0.1' },
  ]) {
    expect((await fetchUrl(`${site.url}/api/health/live`, { headers })).status).toBe(200);
    for (const path of ['/api/health/ready', '/api/metrics']) {
      const { status, text } = await fetchUrl(site.url + path, { headers });
      expect([status, text], `${path} ${JSON.stringify(headers)}`).toEqual([404, '']);
    }
  }
  expect((await fetchUrl(`${site.url}/lake/metrics`)).text).not.toContain('lake_');
});

test('behind nginx, ready and metrics answer 404', async () => {
  test.skip(!findNginx() && process.env.CI !== 'true', noNginx);
  const front: Front = await startFront({ site: Number(new URL(site.url).port) });
  try {
    expect(json(await fetchUrl(`${front.url}/api/health/live`))).toEqual({ status: 'ok' });
    for (const path of ['ready', 'ready/', 'ready?x', '%72eady', '/ready', 'x/../ready'])
      expect((await fetchUrl(`${front.url}/api/health/${path}`)).status, path).toBe(404);
    for (const path of ['/api/metrics', '/api/metrics/', '/api/%6detrics', '//api/metrics'])
      expect((await fetchUrl(front.url + path)).status, path).toBe(404);
    expect((await fetchUrl(`${front.url}/lake/metrics`)).text).not.toContain('lake_');
  } finally {
    await front.stop();
  }
});

test('without the store the site is degraded, not unavailable, states since when, and logs the cause once', async () => {
  await site.lake.stop();
  await expect.poll(async () => (await health()).status, { timeout: 15_000 }).toBe('degraded');
  const first = await health();
  expect(first).toMatchObject({ page: { renders: true }, store: { reachable: false } });
  expect((await fetchUrl(`${site.url}/api/health/ready`)).status).toBe(200);
  await expect.poll(async () => (await health()).checkedAt, { timeout: 15_000 }).not.toBe(first.checkedAt);
  expect((await health()).store.unreachableSince).toBe(first.store.unreachableSince);
  const lines = site.server.log().filter((line) => line.includes('the content store cannot be reached'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^health: the content store cannot be reached: .*ECONNREFUSED/);
  await site.lake.start();
  await expect.poll(async () => (await health()).status, { timeout: 15_000 }).toBe('ok');
  expect((await health()).store.unreachableSince).toBeNull();
});
