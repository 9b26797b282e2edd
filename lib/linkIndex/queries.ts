import { defineQuery } from 'groq';
import { z } from 'zod';
import { externalHosts } from '#lib/urls/hosts.ts';
import type { LinkData } from '#lib/urls/linkData.ts';
import { text } from '../content/fields/text.ts';
import { lenientArray, lenientOptional, requiredArray, typedUnknown } from '../content/lenientZod.ts';
// By its path: the generator of the query's type does not know `#lib`.
import { homeId, routedTypesGroq } from '../model.ts';
import type { SiteTree } from '../urls/siteTree.ts';

/** Asks for what is published of links and of addresses of before. */
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

/** Asks for documents that have a draft; only a token sees those. */
export const draftsQuery = defineQuery(`*[_type in [${routedTypesGroq}] && _id in path("drafts.**")]._id`);

const campaign = z
  .object({
    source: lenientOptional('source', text),
    medium: lenientOptional('medium', text),
    name: lenientOptional('name', text),
  })
  .nullish()
  .transform((given) => given ?? {})
  .catch({});

/** The ledger as the store gives it. */
export const addressRecords = requiredArray(
  'records',
  z
    .object({
      _id: z.string(),
      document: z.string(),
      addresses: lenientArray('addresses', z.object({ path: z.string(), since: z.string().nullable() })),
    })
    .transform(({ document, addresses }) => ({
      id: document,
      addresses: addresses.map(({ path, since }) => ({ path, since: since ?? '' })),
    })),
);

/** Ids of documents. */
export const documentIds = requiredArray('documents', z.string());

/** What is published of links and of addresses of before. */
export const linkDataSchema = z.object({
  documents: documentIds,
  former: requiredArray(
    'former',
    z
      .object({ _id: z.string(), formerAddresses: lenientArray('formerAddresses', text) })
      .transform(({ _id, formerAddresses }) => formerAddresses.map((path) => ({ id: _id, path }))),
  ).transform((all) => all.flat()),
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
 * Puts together what three questions gave.
 *
 * @param drafts ids of documents that have a draft; `undefined` where nobody may know
 * @param siteUrl where the site is
 */
export function buildLinkData(
  addresses: SiteTree,
  drafts: readonly string[] | undefined,
  siteUrl: string,
  { documents, name, formerHosts, ...rest }: z.output<typeof linkDataSchema>,
): LinkData {
  const hosts = [new URL(siteUrl).hostname, ...formerHosts];
  const pages = addresses.all().map(({ id, path, title, type }) => ({ id, path, title, type }));
  const written = drafts?.map((id) => id.replace(/^drafts\./, ''));
  const there = [...documents, ...(written ?? [])].filter((id) => addresses.pathOf(id) === undefined);
  return {
    ...rest,
    hosts: externalHosts(hosts, rest.hosts),
    site: { name: name ?? '', hosts },
    pages: [{ id: homeId, path: '/', title: 'Forsiden' }, ...pages],
    // Without a token that may read drafts nobody knows whether a page is deleted or only taken off for a while.
    withoutAddress: written && [...new Set(there)],
  };
}
