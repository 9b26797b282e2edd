import type { Env } from '#lib/server/env.ts';

/**
 * Returns the settings that are baked into a build: the origin of canonical URLs and the location of the content. The
 * site's port and tokens are read at run time.
 *
 * @param store the embedded store's name, see `storeName`
 */
export function buildInputs(env: Env, store: string | undefined): Record<string, unknown> {
  const { projectId, dataset, apiVersion } = env.sanity;
  // Next writes the target of the /lake rewrite into the build.
  const lakePort = env.embedded ? env.lakePort : undefined;
  return { siteUrl: env.siteUrl, projectId, dataset, apiVersion, store, lakePort };
}
