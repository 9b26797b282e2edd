import { getPublishedId } from '@sanity/client/csm';
import { defineQuery } from 'groq';
import { type LinkData, noLinks, type RedirectRule } from '#lib/urls/linkData.ts';
import { buildLinkTable, type LinkTable } from '#lib/urls/linkTable.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import { buildSiteTree, type PageNode } from '#lib/urls/siteTree.ts';
import type { KnownAddressesQueryResult } from '#sanity/generated/types.ts';
// A relative import: the type generator does not resolve `#lib`.
import { homeId, routedTypes, routedTypesGroq, settingsId, typesWith } from '../../../lib/model.ts';
import { latestVersions } from '../validation/latestVersions.ts';

/** Query for all data that determines the target of an address, including drafts. */
export const knownAddressesQuery = defineQuery(`{
  "documents": *[_type in [${routedTypesGroq}]]{
    _id, _type, _createdAt, "title": coalesce(title, name), "slug": slug.current, "parent": parent._ref, formerAddresses,
    "translationOf": translationOf._ref
  },
  "records": *[_type == "addressRecord"]{document, addresses[]{path, since}},
  "redirects": *[_type == "redirect"] | order(_id){_id, from, below, "target": target._ref, address, gone, permanent},
  "hosts": *[_id == "siteSettings"][0].redirectHosts
}`);

/** Filter for the published documents and address records whose changes can affect the target of an address. */
export const knownAddressesFilter = `_type in ${JSON.stringify([
  ...routedTypes,
  ...typesWith('redirects'),
  ...typesWith('system'),
  settingsId,
])} && !(_id in path("drafts.**"))`;

/** The link index of the site, for validation and display in the Studio. */
export type StudioLinkIndex = {
  /** The published data. */
  data: LinkData;
  /** The current target of every address. */
  table: LinkTable;
  /** The latest version of each redirect, draft or published; `from` is normalized, empty if invalid. */
  redirects: readonly (RedirectRule & { id: string })[];
  /** The latest version of each document that translates another. */
  translations: readonly { id: string; original: string }[];
  /** Title of the published document at a path; `undefined` if there is none. */
  titleAt(path: string): string | undefined;
  /** Title of the latest version of a document, or a Danish placeholder. */
  titleOf(id: string): string;
};

/** Builds the link index from the result of `knownAddressesQuery`, with the same rules as the site. */
export function parseStudioLinkIndex({
  documents,
  records,
  redirects,
  hosts,
}: KnownAddressesQueryResult): StudioLinkIndex {
  const published = documents.filter(isPublished);
  const entries = published.flatMap(({ _id, _type, _createdAt, title, slug, parent }): PageNode[] =>
    slug
      ? [
          {
            id: _id,
            type: _type,
            title: title ?? slug,
            slug,
            parentId: parent ?? undefined,
            created: _createdAt,
            hidden: false,
            order: undefined,
          },
        ]
      : [],
  );
  const history = records.map(({ document, addresses }) => ({
    id: document ?? '',
    addresses: (addresses ?? []).map(({ path, since }) => ({ path: path ?? '', since: since ?? '' })),
  }));
  const pages = buildSiteTree(entries, history).all();
  const routedIds = new Set(pages.map(({ id }) => id));
  const ids = new Set(documents.map(({ _id }) => getPublishedId(_id)));
  const data: LinkData = {
    pages: [{ id: homeId, path: '/', title: 'Forsiden' }, ...pages],
    former: published.flatMap(({ _id, formerAddresses }) =>
      (formerAddresses ?? []).map((path) => ({ id: _id, path })),
    ),
    records: history,
    withoutAddress: [...ids].filter((id) => !routedIds.has(id)),
    redirects: redirects.filter(isPublished).map(toRedirectRule),
    shortLinks: [],
    hosts: hosts ?? [],
    site: noLinks.site,
  };
  const titles = new Map(
    [...latestVersions(documents)].map(([id, { title }]) => [id, title ?? 'Uden titel']),
  );
  const titlesByPath = new Map(data.pages.map(({ path, title }) => [path, title]));
  return {
    data,
    table: buildLinkTable(data),
    redirects: [...latestVersions(redirects)].map(([id, row]) => {
      const rule = toRedirectRule(row);
      return { ...rule, from: normalizePath(rule.from) ?? '', id };
    }),
    translations: [...latestVersions(documents)].flatMap(([id, { translationOf }]) =>
      translationOf ? [{ id, original: translationOf }] : [],
    ),
    titleAt: (path) => titlesByPath.get(path),
    titleOf: (id) => (id === homeId ? 'Forsiden' : (titles.get(id) ?? 'et slettet dokument')),
  };
}

const isPublished = ({ _id }: { _id: string }): boolean => getPublishedId(_id) === _id;

function toRedirectRule({
  from,
  below,
  target,
  address,
  gone,
  permanent,
}: KnownAddressesQueryResult['redirects'][number]): RedirectRule {
  return {
    from: from ?? '',
    below: below === true,
    target: target ?? undefined,
    address: address ?? undefined,
    gone: gone === true,
    permanent: permanent !== false,
  };
}
