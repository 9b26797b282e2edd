import { after } from 'next/server';
import { confirmRemovals } from '#lib/content/loss/confirmedRemovals.ts';
import { signalChange } from '#lib/instances/signals.ts';
import { hasTrait } from '#lib/model.ts';
import { appliedRevisions } from '#lib/revalidate/appliedRevisions.ts';
import { type Change, changeFromPayload } from '#lib/revalidate/change.ts';
import { parseWebhook, type WebhookEvent } from '#lib/revalidate/parseWebhook.ts';
import { applyChanges } from '#lib/revalidate/pipeline.ts';
import { recordFormerPaths } from '#lib/revalidate/recordFormerPaths.ts';
import { markProcessed, verifyWebhook } from '#lib/revalidate/verifyWebhook.ts';
import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';

/**
 * Receives webhooks for changed documents. The response is sent after former paths are recorded and all affected pages are
 * marked as stale on disk. Rendering follows (`lib/revalidate/pipeline.ts`).
 */
export async function POST(request: Request): Promise<Response> {
  const verdict = await verifyWebhook(request, readEnv().webhookSecret);
  if (!verdict.ok) return Response.json({ error: verdict.reason }, { status: verdict.status });
  if (verdict.replayed) return Response.json({ replayed: true });
  const received = readBody(verdict.body, request.headers);
  if (!received)
    return Response.json(
      { error: 'the body is neither a webhook payload nor a batch of them; see webhookProjection' },
      { status: 400 },
    );
  const changes = await newChanges(received);
  const deleted = changes.filter((change) => change.deleted).map(({ id }) => id);
  if (deleted.length > 0) confirmRemovals(deleted);
  const byProgram = request.headers.get('lake-change-by') === 'program';
  // Scheduled first: changes must be published even if former paths cannot be recorded.
  after(applyChanges(changes, byProgram));
  try {
    // Before the webhook is acknowledged: after a failure, the store must send it again.
    await recordFormerPaths(received);
  } catch (cause) {
    log.error('revalidate', 'former paths could not be recorded; the store sends the webhooks again', {
      cause,
    });
    return Response.json(
      { error: 'the address history could not be written: send the webhook again' },
      { status: 503 },
    );
  }
  markProcessed(request);
  signalChange(deleted, byProgram);
  return Response.json({ tags: [...new Set(changes.flatMap(({ tags }) => tags))] });
}

function readBody(body: string, headers: Headers): WebhookEvent[] | undefined {
  try {
    return parseWebhook(body, headers);
  } catch (cause) {
    log.warn('revalidate', 'a signed webhook could not be parsed', { cause });
    return undefined;
  }
}

/** Returns the changes in the webhooks, without system documents and revisions that were already applied by catch-up. */
async function newChanges(received: readonly WebhookEvent[]): Promise<Change[]> {
  const applied = await appliedRevisions();
  return received
    .map(({ payload }) => changeFromPayload(payload))
    .filter(({ id, type, rev, deleted }) => {
      const isApplied = !deleted && rev !== undefined && applied.get(id)?.rev === rev;
      return !hasTrait(type, 'system') && !isApplied;
    });
}
