import { client } from '#lib/content/client.ts';
import { fetchContent } from '#lib/content/fetchContent.ts';
import { existingAnchors } from '#lib/content/headings/existingAnchors.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { addressesTag, documentTag, typeTag } from '#lib/content/tags.ts';
import { routedTypes, settingsId, typesWith } from '#lib/model.ts';
import { readEnv } from '#lib/server/env.ts';
import type { LinkData, ShortLink } from '#lib/urls/linkData.ts';
import { buildLinkData, documentIds, draftsQuery, linkDataQuery, linkDataSchema } from './queries.ts';

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
