import { readEnv } from '#lib/env.ts';
import type { LinkData, ShortLink } from '#lib/links/linkData.ts';
import { routedTypes, settingsId, typesWith } from '#lib/model.ts';
import { addressBook } from './addresses.ts';
import { ask } from './ask.ts';
import { client } from './client.ts';
import { documents, draftsQuery, linkDataOf, linkDataQuery, links } from './linkQueries.ts';
import { livingAnchors } from './livingAnchors.ts';
import { addressesTag, documentTag, typeTag } from './tags.ts';

/** Whatever can change where an address leads: a document's address, what is written on it, redirects, short links. */
const tags = [
  addressesTag,
  ...[...routedTypes, ...typesWith('redirects')].map(typeTag),
  documentTag(settingsId),
];

/**
 * What the content store knows of addresses.
 *
 * @throws ContentUnavailable when it gives no answer
 */
export async function loadLinkData(): Promise<LinkData> {
  const [addresses, drafts, rest] = await Promise.all([
    addressBook(),
    draftIds(),
    ask({ name: 'links', query: linkDataQuery, tags, contract: links }),
  ]);
  return linkDataOf(addresses, drafts, readEnv().siteUrl, {
    ...rest,
    shortLinks: await withLivingHeadings(rest.shortLinks),
  });
}

/** Short links to a heading that is gone lead to the page alone. */
async function withLivingHeadings(shortLinks: readonly ShortLink[]): Promise<ShortLink[]> {
  const toHeadings = shortLinks.filter(({ heading }) => heading !== undefined);
  const anchors = await livingAnchors([...new Set(toHeadings.map(({ target }) => target))]);
  return shortLinks.map((link) =>
    link.heading !== undefined && anchors.get(link.target)?.has(link.heading)
      ? link
      : { ...link, heading: undefined },
  );
}

/** Ids of documents that have a draft; `undefined` where that can't be known. */
async function draftIds(): Promise<string[] | undefined> {
  if (client().config().token === undefined) return undefined;
  return ask({ name: 'drafts', query: draftsQuery, tags, contract: documents, perspective: 'raw' });
}
