import type { ResolveProductionUrlContext } from 'sanity';
import { apiVersion, siteFolders } from '#lib/model.ts';
import { fetchPath } from '#sanity/client/fetchPath.ts';

/**
 * Returns the URL behind »Åbn forhåndsvisning« in a document's menu: the presentation tool at the document's path.
 *
 * @returns `undefined` if the document has no path
 * @throws the client's error if the request fails
 */
export async function previewUrl(
  _previous: string | undefined,
  { document, getClient }: ResolveProductionUrlContext,
): Promise<string | undefined> {
  const client = getClient({ apiVersion }).withConfig({ perspective: 'drafts' });
  const path = await fetchPath(client, document._id.replace(/^drafts\./, ''));
  return path === undefined
    ? undefined
    : `${location.origin}${siteFolders.studio}/presentation?preview=${encodeURIComponent(path)}`;
}
