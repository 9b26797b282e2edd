import type { Env } from '#lib/env.ts';

/**
 * The settings that end up in built pages: canonical addresses and whose content it is. Ports and tokens are read when
 * the site runs.
 *
 * @param store the embedded store's name, see `storeName`
 */
export function bakedValues(env: Env, store: string | undefined): Record<string, unknown> {
  const { projectId, dataset, apiVersion } = env.sanity;
  return { siteUrl: env.siteUrl, projectId, dataset, apiVersion, store };
}
