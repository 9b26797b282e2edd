import { createHash } from 'node:crypto';
import type { WebhookConfig } from '../config.ts';
import { deliver } from './deliver.ts';
import type { Lane } from './deliveries.ts';
import type { WebhookMessage } from './message.ts';

/** Notices in one request. */
export const batchSize = 100;
/** Characters in one request; the receiver reads no more than 1 MB. */
const batchLength = 250_000;

/** The first notices that fit into one request; a single one always does. */
export function firstBatch(notices: readonly WebhookMessage[]): WebhookMessage[] {
  let length = 0;
  const tooMany = notices.findIndex(({ body }, index) => {
    length += body.length;
    return index > 0 && length > batchLength;
  });
  return notices.slice(0, tooMany === -1 ? notices.length : tooMany);
}

/**
 * Sends one notice as Sanity would; several as a JSON array of `{idempotencyKey, transactionTime, payload}`, signed as a
 * whole.
 * @throws Error when they were not received.
 */
export function deliverBatch(
  webhook: WebhookConfig,
  notices: readonly [WebhookMessage, ...WebhookMessage[]],
  lane: Lane,
  now: number,
): Promise<void> {
  const [first, ...others] = notices;
  const kind = { 'lake-change-by': lane };
  if (others.length === 0) {
    return deliver(webhook, first.body, { ...first.headers, ...kind }, now);
  }
  const entries = notices.map(
    ({ key, time, body }) =>
      `{"idempotencyKey":${JSON.stringify(key)},"transactionTime":${JSON.stringify(time)},"payload":${body}}`,
  );
  const keys = notices.map(({ key }) => key).join(' ');
  const { 'sanity-project-id': project = '', 'sanity-dataset': dataset = '' } = first.headers;
  const headers = {
    'idempotency-key': `batch-${createHash('sha256').update(keys).digest('hex')}`,
    'sanity-project-id': project,
    'sanity-dataset': dataset,
    'sanity-webhook-id': 'lake',
  };
  return deliver(webhook, `[${entries.join(',\n')}]`, { ...headers, ...kind }, now);
}
