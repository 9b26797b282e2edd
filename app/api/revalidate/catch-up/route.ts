import { after } from 'next/server';
import { restoreStaleTags } from '#lib/cache/staleTags.ts';
import { isOwnRequest } from '#lib/content/ownRequest.ts';
import { findMissedChanges } from '#lib/revalidate/catchUp.ts';
import { applyChanges, isWaiting } from '#lib/revalidate/pipeline.ts';
import { log } from '#lib/server/log.ts';

/** Applies what was published without a notice; the site asks itself for it, see `lib/revalidate/keepCaughtUp.ts`. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnRequest(request.headers)) return new Response(null, { status: 404 });
  restoreStaleTags();
  try {
    const missed = (await findMissedChanges()).filter((change) => !isWaiting(change));
    if (missed.length > 0) {
      log.info('revalidate', 'changes were found by comparing with the store', { changes: missed.length });
      after(applyChanges(missed, true));
    }
    return Response.json({ changes: missed.length });
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause);
    return Response.json({ error }, { status: 503 });
  }
}
