import { after } from 'next/server';
import { confirmRemoved } from '#lib/content/loss/confirmedRemovals.ts';
import { readEnv } from '#lib/env.ts';
import { hasTrait } from '#lib/model.ts';
import { appliedRevisions } from '#lib/revalidate/appliedRevisions.ts';
import { type Change, changeOfNotice } from '#lib/revalidate/change.ts';
import { applyChanges } from '#lib/revalidate/pipeline.ts';
import { type ReceivedNotice, readNotices } from '#lib/revalidate/readNotices.ts';
import { recordFormerPaths } from '#lib/revalidate/recordFormerPaths.ts';
import { rememberNotice, verifyNotice } from '#lib/revalidate/verify.ts';
import { log } from '#lib/server/log.ts';

/**
 * The content store tells of changes. It is answered when their former paths are recorded and everything that shows
 * them is marked as stale on the disk; rendering follows, see `lib/revalidate/pipeline.ts`.
 */
export async function POST(request: Request): Promise<Response> {
  const verdict = await verifyNotice(request, readEnv().webhookSecret);
  if (!verdict.ok) return Response.json({ error: verdict.why }, { status: verdict.status });
  if (verdict.replayed) return Response.json({ replayed: true });
  const received = readBody(verdict.body, request.headers);
  if (!received)
    return Response.json(
      { error: 'the body is neither a notice nor a batch of them; see noticeProjection' },
      { status: 400 },
    );
  const changes = await newChanges(received);
  for (const { id, deleted } of changes) if (deleted) confirmRemoved([id]);
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
  rememberNotice(request);
  return Response.json({ tags: [...new Set(changes.flatMap(({ tags }) => tags))] });
}

function readBody(body: string, headers: Headers): ReceivedNotice[] | undefined {
  try {
    return readNotices(body, headers);
  } catch (cause) {
    log.warn('revalidate', 'a signed notice could not be read', { cause });
    return undefined;
  }
}

/** Without what the site itself writes down there, and what was found by comparing before its notice came. */
async function newChanges(received: readonly ReceivedNotice[]): Promise<Change[]> {
  const applied = await appliedRevisions();
  return received
    .map(({ notice }) => changeOfNotice(notice))
    .filter(({ id, type, rev, deleted }) => {
      const isApplied = !deleted && rev !== undefined && applied.get(id)?.rev === rev;
      return !hasTrait(type, 'system') && !isApplied;
    });
}
