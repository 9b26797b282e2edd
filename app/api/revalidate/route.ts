import { revalidateTag } from 'next/cache';
import { after } from 'next/server';
import { confirmRemoved } from '#lib/content/loss/confirmedRemovals.ts';
import { refreshLinks } from '#lib/content/standing.ts';
import { readEnv } from '#lib/env.ts';
import { type Notice, notice } from '#lib/revalidate/notice.ts';
import { recordMove } from '#lib/revalidate/recordMove.ts';
import { tagsFor } from '#lib/revalidate/tagsFor.ts';
import { rememberNotice, verifyNotice } from '#lib/revalidate/verify.ts';
import { affectedPaths, warmAll, warmFirst } from '#lib/revalidate/warm.ts';
import { staleSearchIndex } from '#lib/search/freshIndex.ts';
import { log } from '#lib/server/log.ts';

/** The content store tells of a change: the pages that show it are marked stale, and made anew before visitors come. */
export async function POST(request: Request): Promise<Response> {
  const verdict = await verifyNotice(request, readEnv().webhookSecret);
  if (!verdict.ok) return Response.json({ error: verdict.why }, { status: verdict.status });
  if (verdict.replayed) return Response.json({ replayed: true });
  const change = readNotice(verdict.body);
  if (!change)
    return Response.json({ error: 'the body is not a notice; see noticeProjection' }, { status: 400 });
  // What the site itself writes down there.
  if (change._type === 'addressRecord') return Response.json({ tags: [] });
  if (change.operation === 'delete') confirmRemoved([change._id]);
  const tags = tagsFor(change);
  invalidate(tags);
  after(() => makeAnew(change, tags));
  try {
    // Before the store is told that the notice was received: only a notice that comes again can mend a failure.
    await recordMove(change, madeAt(request));
  } catch (cause) {
    log.error('revalidate', 'former addresses could not be recorded', { document: change._id, cause });
    return Response.json(
      { error: 'the ledger could not be written: send the notice again' },
      { status: 503 },
    );
  }
  rememberNotice(request);
  return Response.json({ tags });
}

/** When the change was made, in milliseconds, as the store tells beside its notice. */
function madeAt(request: Request): number {
  const at = Date.parse(request.headers.get('sanity-transaction-time') ?? '');
  return Number.isNaN(at) ? Date.now() : at;
}

function readNotice(body: string): Notice | undefined {
  try {
    return notice.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

// 'max' keeps the last good page until the new one is made; { expire: 0 } answered 500 with the store away.
const invalidate = (tags: readonly string[]) => {
  for (const tag of tags) revalidateTag(tag, 'max');
};

async function makeAnew(change: Notice, tags: readonly string[]): Promise<void> {
  staleSearchIndex();
  // The page that the editor looks for comes first, and waits for nothing.
  const known = refreshLinks();
  const { own, others } = await affectedPaths(change, tags);
  if (own !== undefined && !(await warmFirst(own, change._rev ?? undefined, () => invalidate(tags)))) {
    log.warn('revalidate', `${own} is still stale; it will be current within 15 minutes`, {
      revision: change._rev,
    });
  }
  await known;
  await warmAll(others);
}
