import type { ResolveProductionUrlContext } from 'sanity';
import { apiVersion, siteFolders } from '#lib/model.ts';
import { fetchPath } from '#sanity/client/fetchPath.ts';

/** The address behind "Åbn forhåndsvisning" in a document's menu: the presentation tool, at the document's path. */
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
