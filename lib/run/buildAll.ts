import { join } from 'node:path';
import { bakedValues } from './baked.ts';
import { buildSite } from './build.ts';
import { withLakeTokens } from './lakeTokens.ts';
import { requireOnlyOne } from './onlyOne.ts';
import { step } from './progress.ts';
import type { Settings } from './settings.ts';
import { buildStudio } from './studio.ts';

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
  const release = await requireOnlyOne(join(root, BUILD_LOCK), 'npm run build');
  try {
    const { reused } = await buildSite({
      root,
      name: 'site',
      env: await withLakeTokens(childEnv),
      values: bakedValues(env, store),
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
