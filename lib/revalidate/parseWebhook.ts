import { z } from 'zod';
import { type WebhookPayload, webhookPayload } from './webhookPayload.ts';

/** One change from a webhook: Sanity's cloud sends it alone, the embedded lake in a batch. */
export type WebhookEvent = {
  /** Idempotency key; identifies the event in the response if it must be redelivered. */
  key: string;
  payload: WebhookPayload;
  /** Time of the change, in ms since the epoch. */
  changedAt: number;
};

const batch = z
  .array(z.object({ idempotencyKey: z.string(), transactionTime: z.string(), payload: webhookPayload }))
  .min(1)
  .max(1000);

/** Parses the body of a webhook: one event, or a batch in order. @throws Error if it is neither */
export function parseWebhook(body: string, headers: Headers): WebhookEvent[] {
  const parsed: unknown = JSON.parse(body);
  if (!Array.isArray(parsed)) {
    const key = headers.get('idempotency-key') ?? '';
    return [
      {
        key,
        payload: webhookPayload.parse(parsed),
        changedAt: parseTime(headers.get('sanity-transaction-time')),
      },
    ];
  }
  return batch.parse(parsed).map((entry) => ({
    key: entry.idempotencyKey,
    payload: entry.payload,
    changedAt: parseTime(entry.transactionTime),
  }));
}

function parseTime(text: string | null): number {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? Date.now() : time;
}
