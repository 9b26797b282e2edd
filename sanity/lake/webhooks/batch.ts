import { createHash } from 'node:crypto';
import type { WebhookConfig } from '../config.ts';
import { deliver } from './deliver.ts';
import type { Lane } from './deliveries.ts';
import type { WebhookMessage } from './message.ts';

/** Maximum number of messages in one request. */
export const batchSize = 100;
/** Maximum characters in one request. The receiver accepts at most 1 MB. */
const maxBatchLength = 250_000;

/** Returns the first messages that fit into one request, always at least one. */
export function firstBatch(messages: readonly WebhookMessage[]): WebhookMessage[] {
  let length = 0;
  const firstExcluded = messages.findIndex(({ body }, index) => {
    length += body.length;
    return index > 0 && length > maxBatchLength;
  });
  return messages.slice(0, firstExcluded === -1 ? messages.length : firstExcluded);
}

/**
 * Sends one message in Sanity's format, or several as a JSON array of `{idempotencyKey, transactionTime, payload}`, signed
 * as a whole.
 * @param now current time in milliseconds, for the signature.
 * @throws Error when the delivery fails.
 */
export function deliverBatch(
  webhook: WebhookConfig,
  messages: readonly [WebhookMessage, ...WebhookMessage[]],
  lane: Lane,
  now: number,
): Promise<void> {
  const [first, ...rest] = messages;
  const laneHeader = { 'lake-change-by': lane };
  if (rest.length === 0) {
    return deliver(webhook, first.body, { ...first.headers, ...laneHeader }, now);
  }
  const entries = messages.map(
    ({ key, time, body }) =>
      `{"idempotencyKey":${JSON.stringify(key)},"transactionTime":${JSON.stringify(time)},"payload":${body}}`,
  );
  const keys = messages.map(({ key }) => key).join(' ');
  const { 'sanity-project-id': project = '', 'sanity-dataset': dataset = '' } = first.headers;
  const headers = {
    'idempotency-key': `batch-${createHash('sha256').update(keys).digest('hex')}`,
    'sanity-project-id': project,
    'sanity-dataset': dataset,
    'sanity-webhook-id': 'lake',
  };
  return deliver(webhook, `[${entries.join(',\n')}]`, { ...headers, ...laneHeader }, now);
}
