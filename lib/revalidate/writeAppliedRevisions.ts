import { createContentClient } from '#lib/content/client.ts';
import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { saveRevisions } from './appliedRevisions.ts';
import { listRevisions } from './storeRevisions.ts';

/**
 * Records which revisions a build reads. Call it before the build: documents published during it count as not applied.
 *
 * @param distDir the output folder of the build
 * @param env the environment of the build
 */
export async function writeAppliedRevisions(distDir: string, env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const { revisions } = await listRevisions(createContentClient(readEnv(env)));
    await saveRevisions(distDir, revisions);
  } catch (cause) {
    log.warn(
      'revalidate',
      'the build has no record of the revisions it read: every page is treated as stale once',
      {
        cause,
      },
    );
  }
}
