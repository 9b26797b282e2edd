import { isDeepStrictEqual } from 'node:util';
import { client } from '#lib/content/client.ts';
import { fetchContent } from '#lib/content/fetchContent.ts';
import { existingAnchors } from '#lib/content/headings/existingAnchors.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { addressesTag, documentTag, typeTag } from '#lib/content/tags.ts';
import { isRouted, routedTypes, settingsId, typesWith } from '#lib/model.ts';
import { readEnv } from '#lib/server/env.ts';
import type { LinkData, ShortLink } from '#lib/urls/linkData.ts';
import {
  buildLinkData,
  documentIds,
  draftsQuery,
  formerAddresses,
  formerOfQuery,
  linkDataQuery,
  linkDataSchema,
  publicPages,
} from './queries.ts';

/** Cache tags of everything that can change the destination of a URL. */
const tags = [
  addressesTag,
  ...[...routedTypes, ...typesWith('redirects')].map(typeTag),
  documentTag(settingsId),
];

/**
 * Loads the link data from the content store.
 *
 * @throws ContentUnavailable if the content store does not answer
 */
export async function loadLinkData(): Promise<LinkData> {
  const [addresses, drafts, rest] = await Promise.all([
    getSiteTree(),
    draftIds(),
    fetchContent({ name: 'links', query: linkDataQuery, tags, schema: linkDataSchema }),
  ]);
  return buildLinkData(addresses, drafts, readEnv().siteUrl, {
    ...rest,
    shortLinks: await withoutStaleHeadings(rest.shortLinks),
  });
}

/** A published change. `moved`: the document was added or removed, or its path may have changed. */
export type LinkChange = { id: string; type: string; moved: boolean };

/** Types whose every change is read with all link data: redirects, short links and the settings. */
const linkTypes: ReadonlySet<string> = new Set([...typesWith('redirects'), settingsId]);

/**
 * Applies changes to link data. Most publishes only change texts: then nothing but the former addresses of these documents is
 * read, so that the cost does not depend on the size of the site.
 *
 * @returns the same object if nothing in it changed; `undefined` if all must be loaded again
 * @throws ContentUnavailable if the content store does not answer
 */
export async function updateLinkData(
  data: LinkData,
  changes: readonly LinkChange[],
): Promise<LinkData | undefined> {
  if (changes.some(({ type, moved }) => moved || linkTypes.has(type))) return undefined;
  const ids = new Set(changes.flatMap(({ id, type }) => (isRouted(type) ? [id] : [])));
  // A heading that a short link leads to may be gone, or back.
  if (data.shortLinks.some(({ target }) => ids.has(target))) return undefined;
  const former = await fetchContent({
    ...{ name: 'former addresses', query: formerOfQuery, tags, schema: formerAddresses },
    params: { ids: [...ids] },
  });
  const known = data.former.filter(({ id }) => ids.has(id));
  if (!isDeepStrictEqual(sortedById(former), sortedById(known))) return undefined;
  const pages = publicPages(await getSiteTree());
  return isDeepStrictEqual(pages, data.pages) ? data : { ...data, pages };
}

const sortedById = (paths: LinkData['former']) => paths.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Removes headings that no longer exist from short links, which then lead to the page. */
async function withoutStaleHeadings(shortLinks: readonly ShortLink[]): Promise<ShortLink[]> {
  const toHeadings = shortLinks.filter(({ heading }) => heading !== undefined);
  const anchors = await existingAnchors([...new Set(toHeadings.map(({ target }) => target))]);
  return shortLinks.map((link) =>
    link.heading !== undefined && anchors.get(link.target)?.has(link.heading)
      ? link
      : { ...link, heading: undefined },
  );
}

/** Ids of documents that have a draft; `undefined` if the site has no token to read them. */
async function draftIds(): Promise<string[] | undefined> {
  if (client().config().token === undefined) return undefined;
  return fetchContent({ name: 'drafts', query: draftsQuery, tags, schema: documentIds, perspective: 'raw' });
}
