import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import { processMemory } from '#lib/cache/processMemory.ts';

/** Larger than any batch of notices that the embedded lake sends, in bytes. */
const largest = 1024 * 1024;

/** How far, in milliseconds, a notice's time may lie from ours. */
const leeway = 5 * 60_000;

export type Verdict =
  | { ok: true; body: string; replayed: boolean }
  | { ok: false; status: number; why: string };

/** Notices that were acted on, by idempotency key, with when; no older than a signature may be. */
const seen = processMemory('webhook-keys', () => new Map<string, number>());

/**
 * Decides whether a request is a notice from the content store. Sanity's signature alone is not enough: it has no
 * upper size, no age and no memory.
 *
 * Format: https://www.sanity.io/docs/content-lake/webhook-best-practices
 */
export async function verifyNotice(
  request: Request,
  secret: string | undefined,
  now = Date.now(),
): Promise<Verdict> {
  if (!secret) return refuse(503, 'SANITY_WEBHOOK_SECRET is not set: set it to what the webhook signs with');
  const signature = request.headers.get(SIGNATURE_HEADER_NAME);
  if (!signature) return refuse(401, 'no signature');
  const body = await readCapped(request);
  if (body === undefined) return refuse(413, `larger than ${largest} bytes`);
  const valid = await isValidSignature(body, signature, secret).catch(() => false);
  if (valid !== true) return refuse(401, 'wrong signature');
  const signedAt = Number(/(?:^|,)\s*t=(\d+)/.exec(signature)?.[1]);
  if (!(Math.abs(now - signedAt) <= leeway)) return refuse(401, 'signed too long ago, or in the future');
  const key = request.headers.get('idempotency-key');
  return { ok: true, body, replayed: key !== null && isRepeated(key, now) };
}

function isRepeated(key: string, now: number): boolean {
  for (const [old, at] of seen) if (now - at > 2 * leeway) seen.delete(old);
  return seen.has(key);
}

/** Remembers a notice once it was acted on; one that failed may come again. */
export function rememberNotice(request: Request, now = Date.now()): void {
  const key = request.headers.get('idempotency-key');
  if (key !== null) seen.set(key, now);
}

const refuse = (status: number, why: string): Verdict => ({ ok: false, status, why });

/** Reads the body as it comes, and no further than it may be long. */
async function readCapped(request: Request): Promise<string | undefined> {
  if (!request.body) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > largest) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}
