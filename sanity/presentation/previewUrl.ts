import type { ResolveProductionUrlContext } from 'sanity';
import { apiVersion, siteFolders } from '#lib/model.ts';
import { fetchPath } from '#sanity/client/fetchPath.ts';
import { mayPreview } from './mayPreview.ts';

/**
 * Returns the URL behind »Åbn forhåndsvisning« in a document's menu: the presentation tool at the document's path.
 *
 * @returns `undefined` if the document has no path, and for readers
 * @throws the client's error if the request fails
 */
export async function previewUrl(
  _previous: string | undefined,
  { document, getClient, currentUser }: ResolveProductionUrlContext,
): Promise<string | undefined> {
  if (!mayPreview(currentUser)) return undefined;
  const client = getClient({ apiVersion }).withConfig({ perspective: 'drafts' });
  const path = await fetchPath(client, document._id.replace(/^drafts\./, ''));
  return path === undefined
    ? undefined
    : `${location.origin}${siteFolders.studio}/presentation?preview=${encodeURIComponent(path)}`;
}
