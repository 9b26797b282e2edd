import { createHmac } from 'node:crypto';
import type { WebhookConfig } from '../config.ts';

// Sanity's own limit.
const timeoutMs = 30_000;

/**
 * Sends a webhook, signed as Sanity signs: https://www.sanity.io/docs/webhooks ("Securing webhooks")
 * @param now current time in milliseconds, for the signature.
 * @throws Error when the delivery fails: no response in time, or a status other than 2xx.
 */
export async function deliver(
  { url, secret }: WebhookConfig,
  body: string,
  headers: Record<string, string>,
  now: number,
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Sanity.io webhook delivery (embedded lake)',
      ...headers,
      'sanity-webhook-signature': sign(body, secret, now),
    },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
}

function sign(body: string, secret: string, now: number): string {
  const hash = createHmac('sha256', secret).update(`${now}.${body}`).digest('base64url');
  return `t=${now},v1=${hash}`;
}
