import { createHash } from 'node:crypto';
import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import { count } from '#lib/server/metrics.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { status } from '#lib/server/status.ts';

/** Larger than any batch that the embedded lake sends. */
const maxBodyBytes = 1024 * 1024;

/** Maximum difference (ms) between the timestamp of a webhook and our clock. */
const maxClockSkewMs = 5 * 60_000;

export type Verdict =
  | { ok: true; body: string; replayed: boolean }
  | { ok: false; status: number; reason: string };

/** Maximum number of entries remembered: more than arrive while a signature is valid, and only a few megabytes. */
const maxProcessed = 50_000;

type Memory = {
  /** Processed webhooks, oldest first: digests of idempotency keys and signatures, with the time (ms). */
  seen: Map<string, number>;
  receivedAt?: number;
  appliedAt?: number;
};

/** One per process. */
const memory = processGlobal<Memory>('webhook-notices', () => ({ seen: new Map() }));
status.set('lastNoticeAt', () => memory.receivedAt);
status.set('lastAppliedAt', () => memory.appliedAt);

/**
 * Verifies that a request is a webhook from the content store. Sanity's signature check alone is not enough: it limits
 * neither size nor age, and detects no replays.
 *
 * Format: https://www.sanity.io/docs/content-lake/webhook-best-practices
 *
 * @param now ms since the epoch
 * @returns the body, or the HTTP status and reason of a refusal
 */
export async function verifyWebhook(
  request: Request,
  secret: string | undefined,
  now = Date.now(),
): Promise<Verdict> {
  const verdict = await checkRequest(request, secret, now);
  const result = !verdict.ok ? 'refused' : verdict.replayed ? 'replayed' : 'received';
  count('site_webhook_notices_total', { result });
  if (result === 'received') memory.receivedAt = now;
  return verdict;
}

async function checkRequest(request: Request, secret: string | undefined, now: number): Promise<Verdict> {
  if (!secret) return refuse(503, 'SANITY_WEBHOOK_SECRET is not set: set it to the secret of the webhook');
  const signature = request.headers.get(SIGNATURE_HEADER_NAME);
  if (!signature) return refuse(401, 'no signature');
  const body = await readLimited(request);
  if (body === undefined) return refuse(413, `larger than ${maxBodyBytes} bytes`);
  const valid = await isValidSignature(body, signature, secret).catch(() => false);
  if (valid !== true) return refuse(401, 'wrong signature');
  const signedAt = Number(/(?:^|,)\s*t=(\d+)/.exec(signature)?.[1]);
  if (!(Math.abs(now - signedAt) <= maxClockSkewMs))
    return refuse(401, 'signed too long ago, or in the future');
  forgetOld(now);
  return { ok: true, body, replayed: digestsOf(request).some((key) => memory.seen.has(key)) };
}

/**
 * Remembers a webhook once it was processed; a failed one may be redelivered. The signature is remembered too, since it
 * covers timestamp and body. The idempotency key is not signed, so a replay could carry another one.
 */
export function markProcessed(request: Request, now = Date.now()): void {
  for (const key of digestsOf(request)) memory.seen.set(key, now);
  memory.appliedAt = now;
}

/** The digests that identify a webhook. */
function digestsOf({ headers }: Request): string[] {
  const key = headers.get('idempotency-key');
  const signature = headers.get(SIGNATURE_HEADER_NAME)?.trim() ?? '';
  return [...(key === null ? [] : [key]), signature].map(digest);
}

/** Has a fixed length, however long the header is. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Keeps entries while their signature may be valid: signed five minutes ahead of our clock, that is ten minutes. */
function forgetOld(now: number): void {
  for (const [key, at] of memory.seen) {
    if (now - at <= 2 * maxClockSkewMs && memory.seen.size <= maxProcessed) return;
    memory.seen.delete(key);
  }
}

const refuse = (status: number, reason: string): Verdict => ({ ok: false, status, reason });

/** Streams the body up to the size limit. @returns `undefined` if it is larger */
async function readLimited(request: Request): Promise<string | undefined> {
  if (!request.body) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > maxBodyBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}
