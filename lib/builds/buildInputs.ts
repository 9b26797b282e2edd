import type { Env } from '#lib/server/env.ts';

/**
 * The settings that end up in built pages: canonical addresses and whose content it is. The site's port and tokens are
 * read when it runs.
 *
 * @param store the embedded store's name, see `storeName`
 */
export function buildInputs(env: Env, store: string | undefined): Record<string, unknown> {
  const { projectId, dataset, apiVersion } = env.sanity;
  // Next writes the address that /lake leads to into the build.
  const lakePort = env.embedded ? env.lakePort : undefined;
  return { siteUrl: env.siteUrl, projectId, dataset, apiVersion, store, lakePort };
}
