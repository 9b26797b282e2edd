import { join } from 'node:path';
import { step } from '#lib/cli/progress.ts';
import type { Settings } from '#lib/cli/settings.ts';
import { withLakeTokens } from '#lib/processes/lakeTokens.ts';
import { acquirePidLock } from '#lib/processes/pidLock.ts';
import { buildInputs } from './buildInputs.ts';
import { buildSite } from './buildSite.ts';
import { buildStudio } from './buildStudio.ts';

/** Lock file that is held during a build. */
export const BUILD_LOCK = '.next/build.pid';

/**
 * Builds the site and the Studio, each only if its current build is outdated.
 *
 * @param store the embedded store's name, see `storeName`
 * @returns true if the site's existing build was reused
 * @throws Error if another build is running, or with the end of the log if a build fails; existing builds are kept
 */
export async function buildAll(
  root: string,
  settings: Settings,
  store: string | undefined,
): Promise<boolean> {
  const { env, childEnv } = settings;
  const release = await acquirePidLock(join(root, BUILD_LOCK), 'npm run build');
  try {
    const { reused } = await buildSite({
      root,
      name: 'site',
      env: await withLakeTokens(childEnv),
      values: buildInputs(env, store),
      around: (reason, work) => step(`Building the site (${reason})`, work),
    });
    const { projectId, dataset } = env.sanity;
    const buildStep = (work: () => Promise<void>) => step('Building the Studio', work);
    await buildStudio({ root, env: childEnv, projectId, dataset, around: buildStep });
    return reused;
  } finally {
    await release();
  }
}
