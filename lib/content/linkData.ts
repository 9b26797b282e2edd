import { defineQuery } from 'groq';
import { z } from 'zod';
import type { LinkData, ShortLink } from '#lib/links/linkData.ts';
import { homeId } from './addressBook.ts';
import { addressBook } from './addresses.ts';
import { ask } from './ask.ts';
import { client } from './client.ts';
import { anything, listOf, optional } from './lenient.ts';
import { livingAnchors } from './livingAnchors.ts';
import { addressesTag, documentTag, typeTag } from './tags.ts';
import { text } from './text.ts';

const linkDataQuery = defineQuery(`{
  "answered": true,
  "value": {
    "documents": *[_type in ["page", "strategy", "networkGroup"]]._id,
    "former": *[_type in ["page", "strategy", "networkGroup"] && count(formerAddresses) > 0]{_id, formerAddresses},
    "records": *[_type == "addressRecord"]{_id, document, addresses[]{path, since}},
    "redirects": *[_type == "redirect"] | order(_id){_id, from, "target": target._ref, address, permanent},
    "shortLinks": *[_type == "shortLink"] | order(_id){_id, code, "target": target._ref, heading, campaign, expires},
    "hosts": *[_type == "siteSettings" && _id == "siteSettings"][0].redirectHosts
  }
}`);

const draftsQuery = defineQuery(
  '{"answered": true, "value": *[_type in ["page", "strategy", "networkGroup"] && _id in path("drafts.**")]._id}',
);

const campaign = z
  .object({
    source: optional('source', text),
    medium: optional('medium', text),
    name: optional('name', text),
  })
  .nullish()
  .transform((given) => given ?? {})
  .catch({});

const documents = listOf('documents', z.string());

export const links = z.object({
  documents,
  former: listOf(
    'former',
    z
      .object({ _id: z.string(), formerAddresses: listOf('formerAddresses', text) })
      .transform(({ _id, formerAddresses }) => formerAddresses.map((path) => ({ id: _id, path }))),
  ).transform((all) => all.flat()),
  records: listOf(
    'records',
    z
      .object({
        _id: z.string(),
        document: z.string(),
        addresses: listOf('addresses', z.object({ path: z.string(), since: z.string().nullable() })),
      })
      .transform(({ document, addresses }) => ({
        id: document,
        addresses: addresses.map(({ path, since }) => ({ path, since: since ?? '' })),
      })),
  ),
  redirects: listOf(
    'redirects',
    z
      .object({
        _id: z.string(),
        from: z.string(),
        target: optional('target', z.string()),
        address: optional('address', text),
        permanent: anything<boolean>(),
      })
      .transform(({ _id, permanent, ...rule }) => ({ ...rule, permanent: permanent !== false })),
  ),
  shortLinks: listOf(
    'shortLinks',
    z
      .object({
        _id: z.string(),
        code: z.string(),
        target: z.string(),
        heading: optional('heading', text),
        campaign,
        expires: optional('expires', text),
      })
      .transform(({ _id, ...link }) => link),
  ),
  hosts: listOf('hosts', z.string()),
});

/** Whatever can change where an address leads: a document's address, what is written on it, redirects, short links. */
const tags = [
  addressesTag,
  ...['page', 'strategy', 'networkGroup', 'redirect', 'shortLink'].map(typeTag),
  documentTag('siteSettings'),
];

/**
 * What the content store knows of addresses.
 *
 * @throws ContentUnavailable when it gives no answer
 */
export async function loadLinkData(): Promise<LinkData> {
  const [addresses, drafts, { documents, ...rest }] = await Promise.all([
    addressBook(),
    draftIds(),
    ask({ name: 'links', query: linkDataQuery, tags, contract: links }),
  ]);
  const pages = addresses.all().map(({ id, path, title, type }) => ({ id, path, title, type }));
  const there = [...documents, ...(drafts ?? [])].filter((id) => addresses.pathOf(id) === undefined);
  return {
    ...rest,
    shortLinks: await withLivingHeadings(rest.shortLinks),
    pages: [{ id: homeId, path: '/', title: 'Forsiden' }, ...pages],
    // Without a token that may read drafts nobody knows whether a page is deleted or only taken off for a while.
    withoutAddress: drafts && [...new Set(there)],
  };
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

/** Ids, as when published, of documents that have a draft; `undefined` where that can't be known. */
async function draftIds(): Promise<string[] | undefined> {
  if (client().config().token === undefined) return undefined;
  const ids = await ask({
    name: 'drafts',
    query: draftsQuery,
    tags,
    contract: documents,
    perspective: 'raw',
  });
  return ids.map((id) => id.replace(/^drafts\./, ''));
}
