import { after } from 'next/server';
import { restoreStaleTags } from '#lib/pageCache/staleTags.ts';
import { findMissedChanges } from '#lib/revalidate/findMissedChanges.ts';
import { applyChanges, pendingChanges, pendingCount } from '#lib/revalidate/pipeline.ts';
import { log } from '#lib/server/log.ts';
import { isSelfFetch } from '#lib/server/selfFetch.ts';

/**
 * Applies changes whose webhook was missed. `settled`: nothing was missed, and no change waits. Called by the site itself,
 * see `lib/revalidate/scheduleCatchUp.ts`.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSelfFetch(request.headers)) return new Response(null, { status: 404 });
  restoreStaleTags();
  try {
    const missed = await findMissedChanges(pendingChanges());
    if (missed.length > 0) {
      log.info('revalidate', 'missed changes were found by comparing with the store', {
        changes: missed.length,
      });
      after(applyChanges(missed, true));
    }
    return Response.json({ settled: missed.length === 0 && pendingCount() === 0 });
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause);
    return Response.json({ error }, { status: 503 });
  }
}
