import type { SanityClient } from '@sanity/client';
import { type LinkableHeading, linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import { fetchPath } from '#sanity/client/fetchPath.ts';

/** A document as visitors find it, or why they do not: it is not published, or a page above it is not. */
export type PublishedPage =
  | { state: 'public'; address: string; headings: LinkableHeading[] }
  | { state: 'unpublished' }
  | { state: 'hidden' };

/**
 * What a newsletter can link to. The address is the one that the page itself gives as its own, so it begins with the
 * public origin wherever the Studio is opened from.
 *
 * @param client reads the store
 * @param id published id
 * @param site where the site answers: the Studio's own origin
 * @throws what the client or `fetch` throws when store or site do not answer
 */
export async function loadPublishedPage(
  client: SanityClient,
  id: string,
  site: string,
): Promise<PublishedPage> {
  const published = client.withConfig({ perspective: 'published', useCdn: false });
  const document = await published.fetch<unknown>('*[_id == $id][0]', { id });
  if (!document) return { state: 'unpublished' };
  const path = await fetchPath(published, id);
  if (path === undefined) return { state: 'hidden' };
  // Without cookies: an editor who previews would be shown the draft.
  const answer = await fetch(site + path, { credentials: 'omit' });
  if (answer.status === 404) return { state: 'hidden' };
  const address = answer.ok ? canonicalIn(await answer.text()) : undefined;
  if (address === undefined)
    throw new Error(`${path} answered ${answer.status}, without a canonical address`);
  return { state: 'public', address, headings: linkableHeadings(document) };
}

function canonicalIn(html: string): string | undefined {
  const link = new DOMParser().parseFromString(html, 'text/html').querySelector('link[rel="canonical"]');
  return link?.getAttribute('href') ?? undefined;
}
