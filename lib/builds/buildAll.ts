import { join } from 'node:path';
import { step } from '#lib/cli/progress.ts';
import type { Settings } from '#lib/cli/settings.ts';
import { withLakeTokens } from '#lib/processes/lakeTokens.ts';
import { acquirePidLock } from '#lib/processes/pidLock.ts';
import { buildInputs } from './buildInputs.ts';
import { buildSite } from './buildSite.ts';
import { buildStudio } from './buildStudio.ts';

/** Held while a build is made. */
export const BUILD_LOCK = '.next/build.pid';

/**
 * Makes the site and the Studio as their sources are now, where they are not.
 *
 * @param store the embedded store's name, see `storeName`
 * @returns whether the site's build was there already
 * @throws Error when another build runs, or with the end of the log when one fails; the builds before it stay
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
    const studio = (work: () => Promise<void>) => step('Building the Studio', work);
    await buildStudio({ root, env: childEnv, projectId, dataset, around: studio });
    return reused;
  } finally {
    await release();
  }
}
