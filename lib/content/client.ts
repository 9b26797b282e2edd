import { createClient, type SanityClient } from '@sanity/client';
import { siteFolders } from '#lib/model.ts';
import { isEditableText } from '#lib/preview/editableText.ts';
import { type Env, readEnv } from '#lib/server/env.ts';

let clients: SanityClient | undefined;

/**
 * The one client of the site: published documents only. A query that hangs is given up after four seconds, where
 * the default of five minutes froze the page that waited for it.
 *
 * Its package must be bundled, so not among `serverExternalPackages`: taken from node_modules it asks by Node's http, past
 * the `fetch` that Next watches, and pages lose the tags that a change is found by.
 */
export function client(): SanityClient {
  clients ??= createContentClient(readEnv());
  return clients;
}

/** As `client`, for another configuration than the process's own. */
export function createContentClient({ sanity }: Env): SanityClient {
  return createClient({
    projectId: sanity.projectId,
    dataset: sanity.dataset,
    apiVersion: sanity.apiVersion,
    perspective: 'published',
    useCdn: false,
    timeout: 4000,
    maxRetries: 1,
    ...(sanity.token && { token: sanity.token }),
    ...(sanity.apiHost && { apiHost: sanity.apiHost, useProjectHostname: false }),
  });
}

/**
 * The client that reads drafts for an editor's preview, with the marks that make text clickable.
 *
 * @throws Error when there is no token to read drafts with
 */
export function previewClient(): SanityClient {
  const { sanity } = readEnv();
  if (!sanity.token)
    throw new Error('SANITY_READ_TOKEN is not set: the preview needs a token that may read drafts');
  return client().withConfig({
    token: sanity.token,
    perspective: 'drafts',
    stega: { enabled: true, studioUrl: siteFolders.studio, filter: isEditableText },
  });
}

/** The client that writes; `undefined` where there is no token to write with. */
export function writingClient(): SanityClient | undefined {
  const { writeToken } = readEnv().sanity;
  return writeToken === undefined ? undefined : client().withConfig({ token: writeToken });
}
