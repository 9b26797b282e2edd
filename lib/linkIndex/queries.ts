import { defineQuery } from 'groq';
import { z } from 'zod';
import { externalHosts } from '#lib/urls/hosts.ts';
import type { LinkData, PublicPage } from '#lib/urls/linkData.ts';
import { addressRecords } from '../content/addressRecords.ts';
import { text } from '../content/fields/text.ts';
import { lenientArray, lenientOptional, requiredArray, typedUnknown } from '../content/lenientZod.ts';
// A relative path: Sanity's type generator does not resolve `#lib`.
import { homeId, routedTypesGroq } from '../model.ts';
import type { SiteTree } from '../urls/siteTree.ts';

/** Query for redirects, short links, former addresses and the address history. */
export const linkDataQuery = defineQuery(`{
  "documents": *[_type in [${routedTypesGroq}]]._id,
  "former": *[_type in [${routedTypesGroq}] && count(formerAddresses) > 0]{_id, formerAddresses},
  "records": *[_type == "addressRecord"]{_id, document, addresses[]{path, since}},
  "redirects": *[_type == "redirect"] | order(_id){_id, from, below, "target": target._ref, address, gone, permanent},
  "shortLinks": *[_type == "shortLink"] | order(_id){_id, code, "target": target._ref, heading, campaign, expires},
  "hosts": *[_type == "siteSettings" && _id == "siteSettings"][0].redirectHosts,
  "name": *[_type == "siteSettings" && _id == "siteSettings"][0].name,
  "formerHosts": *[_type == "siteSettings" && _id == "siteSettings"][0].formerHosts
}`);

/** Query for the former addresses that editors entered in these documents. */
export const formerOfQuery = defineQuery(
  `*[_id in $ids && _type in [${routedTypesGroq}] && count(formerAddresses) > 0]{_id, formerAddresses}`,
);

/** Query for documents that have a draft. Drafts are visible only with a token. */
export const draftsQuery = defineQuery(`*[_type in [${routedTypesGroq}] && _id in path("drafts.**")]._id`);

const campaign = z
  .object({
    source: lenientOptional('source', text),
    medium: lenientOptional('medium', text),
    name: lenientOptional('name', text),
  })
  .nullish()
  .transform((fields) => fields ?? {})
  .catch({});

/** Schema of a list of document ids. */
export const documentIds = requiredArray('documents', z.string());

/** Schema of the result of `formerOfQuery`. */
export const formerAddresses = requiredArray(
  'former',
  z
    .object({ _id: z.string(), formerAddresses: lenientArray('formerAddresses', text) })
    .transform(({ _id, formerAddresses }) => formerAddresses.map((path) => ({ id: _id, path }))),
).transform((lists) => lists.flat());

/** Schema of the result of `linkDataQuery`. */
export const linkDataSchema = z.object({
  documents: documentIds,
  former: formerAddresses,
  records: addressRecords,
  redirects: requiredArray(
    'redirects',
    z
      .object({
        _id: z.string(),
        from: z.string(),
        target: lenientOptional('target', z.string()),
        address: lenientOptional('address', text),
        below: typedUnknown<boolean>(),
        gone: typedUnknown<boolean>(),
        permanent: typedUnknown<boolean>(),
      })
      .transform(({ _id, below, gone, permanent, ...rule }) => ({
        ...rule,
        below: below === true,
        gone: gone === true,
        permanent: permanent !== false,
      })),
  ),
  shortLinks: requiredArray(
    'shortLinks',
    z
      .object({
        _id: z.string(),
        code: z.string(),
        target: z.string(),
        heading: lenientOptional('heading', text),
        campaign,
        expires: lenientOptional('expires', text),
      })
      .transform(({ _id, ...link }) => link),
  ),
  hosts: lenientArray('hosts', z.string()),
  name: lenientOptional('name', text),
  formerHosts: lenientArray('formerHosts', z.string()),
});

/**
 * Combines the results of three queries.
 *
 * @param addresses the site tree
 * @param drafts ids of documents that have a draft; `undefined` if the site has no token to read them
 * @param siteUrl base URL of the site
 */
export function buildLinkData(
  addresses: SiteTree,
  drafts: readonly string[] | undefined,
  siteUrl: string,
  { documents, name, formerHosts, ...rest }: z.output<typeof linkDataSchema>,
): LinkData {
  const hosts = [new URL(siteUrl).hostname, ...formerHosts];
  const draftIds = drafts?.map((id) => id.replace(/^drafts\./, ''));
  const pathless = [...documents, ...(draftIds ?? [])].filter((id) => addresses.pathOf(id) === undefined);
  return {
    ...rest,
    hosts: externalHosts(hosts, rest.hosts),
    site: { name: name ?? '', hosts },
    pages: publicPages(addresses),
    // Without a token for drafts, a deleted page cannot be told from an unpublished one.
    withoutAddress: draftIds && [...new Set(pathless)],
  };
}

/** All pages of the site tree, and the front page. */
export function publicPages(addresses: SiteTree): PublicPage[] {
  const pages = addresses.all().map(({ id, path, title, type }) => {
    const above = addresses.ancestors(id).at(-2)?.id;
    return { id, path, title, type, ...(above !== undefined && { above }) };
  });
  return [{ id: homeId, path: '/', title: 'Forsiden' }, ...pages];
}
