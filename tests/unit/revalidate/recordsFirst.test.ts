import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { POST } from '#app/api/revalidate/route.ts';
import { recordFormerPaths } from '#lib/revalidate/recordFormerPaths.ts';

// What Next does with a notice is tried in the browser tests; here only what the store is answered.
const secret = 'a-secret-of-this-test';
vi.mock('next/server', () => ({ after: () => {} }));
vi.mock('#lib/revalidate/recordFormerPaths.ts', () => ({ recordFormerPaths: vi.fn() }));
vi.mock('#lib/server/env.ts', () => ({ readEnv: () => ({ webhookSecret: secret, sanity: {} }) }));

// Stale marks are saved beside the pages.
const distDir = mkdtempSync(join(tmpdir(), 'records-first-'));
vi.stubEnv('NEXT_DIST_DIR', distDir);
afterAll(() => rmSync(distDir, { recursive: true }));

const moved = {
  _id: 'a',
  _type: 'page',
  _rev: 'r2',
  operation: 'update',
  before: { slug: 'et' },
  after: { slug: 'to' },
};

function notice(key: string, headers: Record<string, string> = {}): Request {
  const body = JSON.stringify(moved);
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

test('a notice is answered when the addresses that it took away are written down, by the time of the change', async () => {
  const headers = { 'sanity-transaction-time': '2027-03-01T10:00:00.000Z' };
  expect((await POST(notice('one', headers))).status).toBe(200);
  expect(recordFormerPaths).toHaveBeenCalledWith([
    expect.objectContaining({
      payload: expect.objectContaining({ _id: 'a' }),
      changedAt: Date.parse('2027-03-01T10:00Z'),
    }),
  ]);
});

test('when they could not be, the store is to send the notice again, and it is taken then', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.mocked(recordFormerPaths).mockRejectedValueOnce(new Error('the store is away'));
  expect((await POST(notice('two'))).status).toBe(503);
  expect(await (await POST(notice('two'))).json()).toHaveProperty('tags');
  expect(recordFormerPaths).toHaveBeenCalledTimes(2);
  expect(await (await POST(notice('two'))).json()).toEqual({ replayed: true });
  log.mockRestore();
});
