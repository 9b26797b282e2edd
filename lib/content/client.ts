import { createClient, type SanityClient } from '@sanity/client';
import { siteFolders } from '#lib/model.ts';
import { isEditableText } from '#lib/preview/editableText.ts';
import { type Env, readEnv } from '#lib/server/env.ts';

let clients: SanityClient | undefined;

/**
 * Returns the site's shared client, which sees published documents only. Requests time out after four seconds; the
 * default of five minutes blocked pages while the store was hanging.
 *
 * `@sanity/client` must be bundled, so it must not be listed in `serverExternalPackages`. Loaded from node_modules it uses
 * Node's `http` instead of the `fetch` that Next instruments, and pages lose their cache tags.
 */
export function client(): SanityClient {
  clients ??= createContentClient(readEnv());
  return clients;
}

/** Like `client`, but for an explicit configuration instead of the process environment. */
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
 * Returns the client for an editor's preview. It reads drafts and encodes stega marks, which make text clickable.
 *
 * @throws Error if `SANITY_READ_TOKEN` is not set
 */
export function previewClient(): SanityClient {
  const { sanity } = readEnv();
  if (!sanity.token)
    throw new Error('SANITY_READ_TOKEN is not set: the preview needs a token that can read drafts');
  return client().withConfig({
    token: sanity.token,
    perspective: 'drafts',
    stega: { enabled: true, studioUrl: siteFolders.studio, filter: isEditableText },
  });
}

/** Returns the client for writes, or `undefined` if no write token is configured. */
export function writingClient(): SanityClient | undefined {
  const { writeToken } = readEnv().sanity;
  return writeToken === undefined ? undefined : client().withConfig({ token: writeToken });
}
