import { z } from 'zod';
import { type WebhookPayload, webhookPayload } from './webhookPayload.ts';

/** A notice as it came: alone from Sanity's cloud, one of several from the embedded lake. */
export type WebhookEvent = {
  /** Names it in the answer when it has to come again. */
  key: string;
  payload: WebhookPayload;
  /** When the change was made, in milliseconds. */
  changedAt: number;
};

const batch = z
  .array(z.object({ idempotencyKey: z.string(), transactionTime: z.string(), payload: webhookPayload }))
  .min(1)
  .max(1000);

/** Reads the body of a webhook: one notice, or a batch of them in their order. @throws when it is neither */
export function parseWebhook(body: string, headers: Headers): WebhookEvent[] {
  const sent: unknown = JSON.parse(body);
  if (!Array.isArray(sent)) {
    const key = headers.get('idempotency-key') ?? '';
    return [
      { key, payload: webhookPayload.parse(sent), changedAt: timeOf(headers.get('sanity-transaction-time')) },
    ];
  }
  return batch.parse(sent).map((entry) => ({
    key: entry.idempotencyKey,
    payload: entry.payload,
    changedAt: timeOf(entry.transactionTime),
  }));
}

function timeOf(text: string | null): number {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? Date.now() : time;
}
