import { createHash } from 'node:crypto';
import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import { count } from '#lib/server/metrics.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { status } from '#lib/server/status.ts';

/** Larger than any batch of notices that the embedded lake sends, in bytes. */
const maxBodyBytes = 1024 * 1024;

/** How far, in milliseconds, a notice's time may lie from ours. */
const maxClockSkewMs = 5 * 60_000;

export type Verdict =
  | { ok: true; body: string; replayed: boolean }
  | { ok: false; status: number; reason: string };

/** How many notices are remembered: more than come while a signature is valid, and few megabytes. */
const maxProcessed = 50_000;

type Memory = {
  /** What was acted on, with when, oldest first: idempotency keys, and digests of signatures. */
  seen: Map<string, number>;
  receivedAt?: number;
  appliedAt?: number;
};

/** One for the process. */
const memory = processGlobal<Memory>('webhook-notices', () => ({ seen: new Map() }));
status.set('lastNoticeAt', () => memory.receivedAt);
status.set('lastAppliedAt', () => memory.appliedAt);

/**
 * Decides whether a request is a notice from the content store. Sanity's signature alone is not enough: it has no
 * upper size, no age and no memory.
 *
 * Format: https://www.sanity.io/docs/content-lake/webhook-best-practices
 */
export async function verifyWebhook(
  request: Request,
  secret: string | undefined,
  now = Date.now(),
): Promise<Verdict> {
  const verdict = await judge(request, secret, now);
  const result = !verdict.ok ? 'refused' : verdict.replayed ? 'replayed' : 'received';
  count('site_webhook_notices_total', { result });
  if (result === 'received') memory.receivedAt = now;
  return verdict;
}

async function judge(request: Request, secret: string | undefined, now: number): Promise<Verdict> {
  if (!secret) return refuse(503, 'SANITY_WEBHOOK_SECRET is not set: set it to what the webhook signs with');
  const signature = request.headers.get(SIGNATURE_HEADER_NAME);
  if (!signature) return refuse(401, 'no signature');
  const body = await readCapped(request);
  if (body === undefined) return refuse(413, `larger than ${maxBodyBytes} bytes`);
  const valid = await isValidSignature(body, signature, secret).catch(() => false);
  if (valid !== true) return refuse(401, 'wrong signature');
  const signedAt = Number(/(?:^|,)\s*t=(\d+)/.exec(signature)?.[1]);
  if (!(Math.abs(now - signedAt) <= maxClockSkewMs))
    return refuse(401, 'signed too long ago, or in the future');
  forgetOld(now);
  return { ok: true, body, replayed: namesOf(request).some((name) => memory.seen.has(name)) };
}

/**
 * Remembers a notice once it was acted on; one that failed may come again. By its signature too, which covers its time
 * and its body: the idempotency key is not signed, so whoever has seen a notice could send it again under another one.
 */
export function markProcessed(request: Request, now = Date.now()): void {
  for (const name of namesOf(request)) memory.seen.set(name, now);
  memory.appliedAt = now;
}

/** What a notice is known by. */
function namesOf({ headers }: Request): string[] {
  const key = headers.get('idempotency-key');
  const signature = headers.get(SIGNATURE_HEADER_NAME)?.trim() ?? '';
  return [...(key === null ? [] : [key]), signature].map(digest);
}

/** Of one length, however long a header is. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/** As long as a signature may be valid: signed five minutes ahead of our clock, it is so for ten. */
function forgetOld(now: number): void {
  for (const [name, at] of memory.seen) {
    if (now - at <= 2 * maxClockSkewMs && memory.seen.size <= maxProcessed) return;
    memory.seen.delete(name);
  }
}

const refuse = (status: number, reason: string): Verdict => ({ ok: false, status, reason });

/** Reads the body as it comes, and no further than it may be long. */
async function readCapped(request: Request): Promise<string | undefined> {
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
