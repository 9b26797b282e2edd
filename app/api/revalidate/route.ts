import { after } from 'next/server';
import { confirmRemovals } from '#lib/content/loss/confirmedRemovals.ts';
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
 * The content store tells of changes. It is answered when their former paths are recorded and everything that shows
 * them is marked as stale on the disk; rendering follows, see `lib/revalidate/pipeline.ts`.
 */
export async function POST(request: Request): Promise<Response> {
  const verdict = await verifyWebhook(request, readEnv().webhookSecret);
  if (!verdict.ok) return Response.json({ error: verdict.reason }, { status: verdict.status });
  if (verdict.replayed) return Response.json({ replayed: true });
  const received = readBody(verdict.body, request.headers);
  if (!received)
    return Response.json(
      { error: 'the body is neither a notice nor a batch of them; see noticeProjection' },
      { status: 400 },
    );
  const changes = await newChanges(received);
  for (const { id, deleted } of changes) if (deleted) confirmRemovals([id]);
  const byProgram = request.headers.get('lake-change-by') === 'program';
  // Whether or not the paths can be recorded: what is published must be seen.
  after(applyChanges(changes, byProgram));
  try {
    // Before the store is told that the notice was received: only a notice that comes again can mend a failure.
    await recordFormerPaths(received);
  } catch (cause) {
    log.error('revalidate', 'former paths could not be recorded; the store sends the notices again', {
      cause,
    });
    return Response.json(
      { error: 'the ledger could not be written: send the notice again' },
      { status: 503 },
    );
  }
  markProcessed(request);
  return Response.json({ tags: [...new Set(changes.flatMap(({ tags }) => tags))] });
}

function readBody(body: string, headers: Headers): WebhookEvent[] | undefined {
  try {
    return parseWebhook(body, headers);
  } catch (cause) {
    log.warn('revalidate', 'a signed notice could not be read', { cause });
    return undefined;
  }
}

/** Without what the site itself writes down there, and what was found by comparing before its notice came. */
async function newChanges(received: readonly WebhookEvent[]): Promise<Change[]> {
  const applied = await appliedRevisions();
  return received
    .map(({ payload }) => changeFromPayload(payload))
    .filter(({ id, type, rev, deleted }) => {
      const isApplied = !deleted && rev !== undefined && applied.get(id)?.rev === rev;
      return !hasTrait(type, 'system') && !isApplied;
    });
}
