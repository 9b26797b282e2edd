import type { SanityClient } from '@sanity/client';
import { type LinkableHeading, linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import { fetchPath } from '#sanity/client/fetchPath.ts';

/** A document as visitors see it. `hidden`: published, but an ancestor is not, or the site still returns 404. */
export type PublishedPage =
  | { state: 'public'; address: string; headings: LinkableHeading[] }
  | { state: 'unpublished' }
  | { state: 'hidden' };

/**
 * Loads the public URL and headings of a document. The URL is read from the page's canonical link, so it has the public
 * origin even if the Studio is opened on another one.
 *
 * @param id published id
 * @param site origin from which the page is fetched
 * @throws Error if the page has no canonical link or an error status other than 404
 * @throws the error of the client or `fetch` if store or site cannot be reached
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
  // Without cookies: with a preview cookie, the site would return the draft.
  const response = await fetch(site + path, { credentials: 'omit' });
  if (response.status === 404) return { state: 'hidden' };
  const address = response.ok ? canonicalUrl(await response.text()) : undefined;
  if (address === undefined) throw new Error(`${path} returned ${response.status} without a canonical URL`);
  return { state: 'public', address, headings: linkableHeadings(document) };
}

function canonicalUrl(html: string): string | undefined {
  const link = new DOMParser().parseFromString(html, 'text/html').querySelector('link[rel="canonical"]');
  return link?.getAttribute('href') ?? undefined;
}
