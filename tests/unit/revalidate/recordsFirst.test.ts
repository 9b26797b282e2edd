import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { POST } from '#app/api/revalidate/route.ts';
import { recordFormerPaths } from '#lib/revalidate/recordFormerPaths.ts';

// Covers only the response to the store. The browser tests cover what Next does with a webhook.
const secret = 'a-secret-of-this-test';
vi.mock('next/server', () => ({ after: () => {} }));
vi.mock('#lib/revalidate/recordFormerPaths.ts', () => ({ recordFormerPaths: vi.fn() }));
vi.mock('#lib/server/env.ts', () => ({ readEnv: () => ({ webhookSecret: secret, sanity: {} }) }));

// Stale tags are saved in the build folder.
const distDir = mkdtempSync(join(tmpdir(), 'records-first-'));
vi.stubEnv('NEXT_DIST_DIR', distDir);
afterAll(() => rmSync(distDir, { recursive: true }));

const payload = {
  _id: 'a',
  _type: 'page',
  _rev: 'r2',
  operation: 'update',
  before: { slug: 'et' },
  after: { slug: 'to' },
};

function webhook(key: string, headers: Record<string, string> = {}): Request {
  const body = JSON.stringify(payload);
  const now = Date.now();
  const hash = createHmac('sha256', secret).update(`${now}.${body}`).digest('base64url');
  const signature = `t=${now},v1=${hash}`;
  return new Request('http://localhost/api/revalidate', {
    method: 'POST',
    body,
    headers: { 'sanity-webhook-signature': signature, 'idempotency-key': key, ...headers },
  });
}

beforeEach(() => {
  vi.mocked(recordFormerPaths).mockReset().mockResolvedValue();
});

test('a webhook is answered after its former paths are recorded, with the time of the change', async () => {
  const headers = { 'sanity-transaction-time': '2027-03-01T10:00:00.000Z' };
  expect((await POST(webhook('one', headers))).status).toBe(200);
  expect(recordFormerPaths).toHaveBeenCalledWith([
    expect.objectContaining({
      payload: expect.objectContaining({ _id: 'a' }),
      changedAt: Date.parse('2027-03-01T10:00Z'),
    }),
  ]);
});

test('if recording fails, the response is 503, and the repeated webhook is processed', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.mocked(recordFormerPaths).mockRejectedValueOnce(new Error('the store is away'));
  expect((await POST(webhook('two'))).status).toBe(503);
  expect(await (await POST(webhook('two'))).json()).toHaveProperty('tags');
  expect(recordFormerPaths).toHaveBeenCalledTimes(2);
  expect(await (await POST(webhook('two'))).json()).toEqual({ replayed: true });
  log.mockRestore();
});
