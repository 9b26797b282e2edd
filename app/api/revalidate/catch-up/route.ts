import { after } from 'next/server';
import { restoreStaleTags } from '#lib/pageCache/staleTags.ts';
import { findMissedChanges } from '#lib/revalidate/findMissedChanges.ts';
import { applyChanges, pendingChanges } from '#lib/revalidate/pipeline.ts';
import { log } from '#lib/server/log.ts';
import { isSelfFetch } from '#lib/server/selfFetch.ts';

/** Changes by people between two comparisons: at most so many. */
const maxByPerson = 10;

/**
 * Applies changes whose webhook was missed. Called by the site itself (`lib/revalidate/scheduleCatchUp.ts`), with `?by=person`
 * if an editor waits for one of them.
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
      // Among thousands of changes, most are a program's.
      const byPerson =
        new URL(request.url).searchParams.get('by') === 'person' && missed.length <= maxByPerson;
      after(applyChanges(missed, !byPerson));
    }
    return Response.json({ missed: missed.length });
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause);
    return Response.json({ error }, { status: 503 });
  }
}
