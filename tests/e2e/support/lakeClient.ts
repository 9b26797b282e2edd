import { createClient, type SanityClient } from '@sanity/client';
import { readEnv } from '#lib/server/env.ts';

/**
 * Creates a client for a test site's lake, as for a program that writes without the Studio.
 *
 * @param token LAKE_EDITOR_TOKEN, as the site was started with it
 */
export function lakeClient(
  site: { env: NodeJS.ProcessEnv; lake: { url: string } },
  token: string,
): SanityClient {
  const { sanity } = readEnv(site.env);
  return createClient({
    ...sanity,
    apiHost: site.lake.url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token,
  });
}
