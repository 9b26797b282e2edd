import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { formatLine } from '../../../sanity/lake/log.ts';
import { clientOf, folder, ndjson, runLake, testTokens } from './startLake.ts';

afterEach(() => vi.unstubAllEnvs());

test('a log entry has the message, the causes and the facts on one line, and no query', () => {
  const cause = new Error('answered\n  500', { cause: new TypeError('fetch failed') });
  const facts = { document: 'page-a\u202e', url: 'http://localhost:3000/x?query=hemmelig' };
  const line = formatLine('warn', 'a webhook was not received', cause, facts);
  expect(line).toBe(
    'lake: a webhook was not received: answered 500: TypeError: fetch failed document="page-a\\u{202e}" url="http://localhost:3000/x?…"',
  );
  vi.stubEnv('LOG_FORMAT', 'json');
  expect(JSON.parse(formatLine('warn', 'a webhook was not received', cause, { attempt: 1 }))).toEqual({
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    level: 'warn',
    area: 'lake',
    message: 'a webhook was not received',
    cause: 'answered 500: TypeError: fetch failed',
    attempt: 1,
  });
  vi.stubEnv('LOG_FORMAT', '');
  vi.stubEnv('LOG_LEVEL', 'debug');
  expect(formatLine('error', 'x', cause, {})).toMatch(/\n +at /);
});

test('a repeated failure is one line in the log, with its cause', async () => {
  const dir = folder();
  const documents = Array.from({ length: 30 }, (_, n) => ({ _id: `page-${n}`, _type: 'page' }));
  const { url, child, ended } = await runLake({
    LAKE_DIR: join(dir, 'lake'),
    LAKE_SEED: ndjson(dir, documents),
    // Port 9 (discard) is closed.
    LAKE_WEBHOOK_URL: 'http://127.0.0.1:9/api/revalidate',
    LAKE_WEBHOOK_SECRET: 'a-secret-of-the-tests',
  });
  const editor = clientOf(url, testTokens.LAKE_EDITOR_TOKEN);
  for (const { _id } of documents) await editor.patch(_id).set({ title: 'ny' }).commit();
  const waitingWebhooks = async () =>
    Number(/^lake_webhooks_waiting (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1]);
  expect(await waitingWebhooks()).toBe(documents.length);
  child.kill('SIGTERM');
  const { stderr } = await ended;
  expect(stderr.match(/^lake: a webhook was not received/gm)).toHaveLength(1);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('its metrics count queries, commits and memory, and are refused to requests that the site proxies', async () => {
  const dir = folder();
  const { url } = await runLake({
    LAKE_DIR: join(dir, 'lake'),
    LAKE_SEED: ndjson(dir, [{ _id: 'page-a', _type: 'page' }]),
  });
  await clientOf(url).fetch('*[0]._id');
  await clientOf(url, testTokens.LAKE_EDITOR_TOKEN).patch('page-a').set({ title: 'A' }).commit();
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await response.text();
  expect(text).toMatch(/^lake_queries_total\{status="200"\} 1$/m);
  expect(text).toMatch(/^lake_commits_total 1$/m);
  expect(text).toMatch(/^lake_resident_memory_bytes \d+$/m);
  const proxied = await fetch(`${url}/metrics`, { headers: { 'x-forwarded-host': 'vaeksthus.test' } });
  expect(proxied.status).toBe(404);
  expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405);
});
