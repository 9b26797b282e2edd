import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { markProcessed, verifyWebhook } from '#lib/revalidate/verifyWebhook.ts';

const secret = 'a-secret-of-this-test';
const now = Date.parse('2027-03-01T10:00:00Z');

function signed(body: string, at: number, headers: Record<string, string> = {}): Request {
  const hash = createHmac('sha256', secret).update(`${at}.${body}`).digest('base64url');
  return new Request('http://localhost/api/revalidate', {
    method: 'POST',
    body,
    headers: { 'sanity-webhook-signature': `t=${at},v1=${hash}`, ...headers },
  });
}

const isReplay = async (request: Request, at = now) => {
  const verdict = await verifyWebhook(request, secret, at);
  return verdict.ok ? verdict.replayed : verdict.reason;
};

test('a processed webhook is a replay under any idempotency key', async () => {
  const body = '{"_id":"a"}';
  expect(await isReplay(signed(body, now, { 'idempotency-key': 'one' }))).toBe(false);
  markProcessed(signed(body, now, { 'idempotency-key': 'one' }), now);
  for (const headers of [
    { 'idempotency-key': 'one' },
    { 'idempotency-key': 'two' },
    { 'idempotency-key': '' },
    {},
  ] as Record<string, string>[]) {
    expect(await isReplay(signed(body, now, headers)), JSON.stringify(headers)).toBe(true);
  }
});

test('an unprocessed webhook is accepted again, with the same or a new signature', async () => {
  const request = () => signed('{"_id":"b"}', now, { 'idempotency-key': 'b' });
  expect(await isReplay(request())).toBe(false);
  expect(await isReplay(request())).toBe(false);
  expect(await isReplay(signed('{"_id":"b"}', now + 1000, { 'idempotency-key': 'b' }))).toBe(false);
});

test('a change that the store sends again is recognized by its idempotency key', async () => {
  markProcessed(signed('{"_id":"c"}', now, { 'idempotency-key': 'c' }), now);
  expect(await isReplay(signed('{"_id":"c"}', now + 30_000, { 'idempotency-key': 'c' }))).toBe(true);
});

test('two changes at the same time are two webhooks', async () => {
  markProcessed(signed('{"_id":"d"}', now, { 'idempotency-key': 'd' }), now);
  expect(await isReplay(signed('{"_id":"e"}', now, { 'idempotency-key': 'e' }))).toBe(false);
});

test('a signature is remembered as long as it is valid, even if its time is ahead of our clock', async () => {
  const futureTime = now + 5 * 60_000;
  const request = () => signed('{"_id":"f"}', futureTime, { 'idempotency-key': crypto.randomUUID() });
  markProcessed(request(), now);
  expect(await isReplay(request(), now)).toBe(true);
  expect(await isReplay(request(), futureTime + 5 * 60_000)).toBe(true);
  expect(await isReplay(request(), futureTime + 5 * 60_000 + 1)).toMatch(/too long ago/);
});

test('many valid webhooks use bounded memory, and the newest are remembered', async () => {
  const later = now + 3_600_000;
  for (let at = 0; at < 60_000; at++) {
    const headers = { 'sanity-webhook-signature': `${at}`, 'idempotency-key': `${at}` };
    markProcessed({ headers: new Headers(headers) } as Request, later);
  }
  const newest = signed('{"_id":"g"}', later);
  markProcessed(newest, later);
  expect(await isReplay(signed('{"_id":"g"}', later), later)).toBe(true);
  expect(rememberedKeyCount()).toBeLessThanOrEqual(50_000);
});

test('only requests signed with the secret are accepted', async () => {
  const request = () => signed('{"_id":"h"}', now);
  const statusOf = async (request: Request, configuredSecret: string | undefined) => {
    const verdict = await verifyWebhook(request, configuredSecret, now);
    return verdict.ok ? 200 : verdict.status;
  };
  expect(await statusOf(request(), secret)).toBe(200);
  expect(await statusOf(request(), 'another secret')).toBe(401);
  const changed = new Request(request().url, {
    method: 'POST',
    body: '{"_id":"i"}',
    headers: request().headers,
  });
  expect(await statusOf(changed, secret)).toBe(401);
  expect(await statusOf(new Request(request().url, { method: 'POST', body: '{}' }), secret)).toBe(401);
  // A site without a secret rejects all webhooks.
  expect(await statusOf(request(), undefined)).toBe(503);
});

test('a body of more than one megabyte is rejected despite a valid signature, and not read to the end', async () => {
  const megabyte = 1024 * 1024;
  expect(await isReplay(signed('x'.repeat(megabyte), now))).toBe(false);
  expect(await verifyWebhook(signed('x'.repeat(megabyte + 1), now), secret, now)).toMatchObject({
    ok: false,
    status: 413,
  });
  let sentBytes = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sentBytes += 64 * 1024;
      if (sentBytes > 4 * megabyte) throw new Error('it was read to the end');
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const request = new Request('http://localhost/api/revalidate', {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'sanity-webhook-signature': `t=${now},v1=guess` },
  } as RequestInit);
  expect(await verifyWebhook(request, secret, now)).toMatchObject({ ok: false, status: 413 });
});

/** Returns the number of webhook keys that the process remembers. */
function rememberedKeyCount(): number {
  const shared = globalThis as { [key: symbol]: { seen: Map<string, number> } | undefined };
  return shared[Symbol.for('vaeksthus.webhook-notices')]?.seen.size ?? 0;
}
