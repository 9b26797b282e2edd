import type { ResolveProductionUrlContext } from 'sanity';
import { homeId, siteFolders } from '#lib/model.ts';
import { addressOf, addressSelection } from '../schema/preview/address.ts';

/** Where »Åbn forhåndsvisning« in a document's menu leads: the presentation tool, at the document's address. */
export async function previewUrl(
  _previous: string | undefined,
  { document, getClient }: ResolveProductionUrlContext,
): Promise<string | undefined> {
  const selection = Object.entries(addressSelection).map(
    ([name, path]) => `"${name}": ${path.replaceAll('parent.', 'parent->')}`,
  );
  if (document._type === homeId) return toolAt('/');
  const id = document._id.replace(/^drafts\./, '');
  const found = await getClient({ apiVersion: '2025-02-19' })
    .withConfig({ perspective: 'drafts' })
    .fetch<Partial<typeof addressSelection> | null>(`*[_id == $id][0]{${selection.join(', ')}}`, { id });
  return found?.slug ? toolAt(addressOf(found)) : undefined;
}

const toolAt = (path: string) =>
  `${location.origin}${siteFolders.studio}/presentation?preview=${encodeURIComponent(path)}`;
