import type { DatabaseSync } from 'node:sqlite';
import type { LakeConfig } from '../config.ts';
import { commitsOf } from '../history/commits.ts';
import type { Delivery } from './deliveries.ts';
import { webhookPayload } from './payload.ts';

/** The webhook message of one change: body and headers. */
export interface WebhookMessage {
  delivery: Delivery;
  key: string;
  time: string;
  body: string;
  headers: Record<string, string>;
}

/**
 * Builds the webhook message of one change.
 * @returns undefined when the filter excludes the change.
 */
export async function buildMessage(
  db: DatabaseSync,
  { webhook, projectId, dataset }: Pick<LakeConfig, 'webhook' | 'projectId' | 'dataset'>,
  delivery: Delivery,
): Promise<WebhookMessage | undefined> {
  const { document, seq } = delivery;
  const [commit] = commitsOf(db, [document], { from: seq, to: seq, limit: 1, reverse: false });
  const change = commit?.changes[0];
  const body = webhook && change && (await webhookPayload(webhook, change));
  if (!commit || !change || body === undefined) return undefined;
  const key = `${commit.id}-${document}`;
  const headers = {
    'idempotency-key': key,
    'sanity-transaction-id': commit.id,
    'sanity-transaction-time': commit.timestamp,
    'sanity-document-id': document,
    'sanity-project-id': projectId,
    'sanity-dataset': dataset,
    'sanity-operation': change.after ? (change.before ? 'update' : 'create') : 'delete',
    'sanity-webhook-id': 'lake',
  };
  return { delivery, key, time: commit.timestamp, body, headers };
}
