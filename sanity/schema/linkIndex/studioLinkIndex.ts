import { getPublishedId } from '@sanity/client/csm';
import { defineQuery } from 'groq';
import { type LinkData, noLinks, type RedirectRule } from '#lib/urls/linkData.ts';
import { buildLinkTable, type LinkTable } from '#lib/urls/linkTable.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import { buildSiteTree, type PageNode } from '#lib/urls/siteTree.ts';
import type { KnownAddressesQueryResult } from '#sanity/generated/types.ts';
// By its path: the generator of the query's type does not know `#lib`.
import { homeId, routedTypes, routedTypesGroq, settingsId, typesWith } from '../../../lib/model.ts';
import { latestVersions } from '../validation/latestVersions.ts';

/** Everything that says where an address leads, drafts included. */
export const knownAddressesQuery = defineQuery(`{
  "documents": *[_type in [${routedTypesGroq}]]{
    _id, _type, "title": coalesce(title, name), "slug": slug.current, "parent": parent._ref, formerAddresses
  },
  "records": *[_type == "addressRecord"]{document, addresses[]{path, since}},
  "redirects": *[_type == "redirect"] | order(_id){_id, from, below, "target": target._ref, address, gone, permanent},
  "hosts": *[_id == "siteSettings"][0].redirectHosts
}`);

/** What a change of can move where an address leads: what is published, or written down by the site. */
export const knownAddressesFilter = `_type in ${JSON.stringify([
  ...routedTypes,
  ...typesWith('redirects'),
  ...typesWith('system'),
  settingsId,
])} && !(_id in path("drafts.**"))`;

/** The addresses of the site, as the site itself reads them, for those who write them. */
export type StudioLinkIndex = {
  /** What is published: where every address leads today. */
  data: LinkData;
  table: LinkTable;
  /** Redirects as their editors see them, the draft before what is published; `from` as the site spells it. */
  redirects: readonly (RedirectRule & { id: string })[];
  /** The title of what lies at an address today; `undefined` where no document does. */
  titleAt(path: string): string | undefined;
  titleOf(id: string): string;
};

/** Reads what the store answered to `knownAddressesQuery`, by the rules that the site reads it by. */
export function parseStudioLinkIndex({
  documents,
  records,
  redirects,
  hosts,
}: KnownAddressesQueryResult): StudioLinkIndex {
  const published = documents.filter(isPublished);
  const entries = published.flatMap(({ _id, _type, title, slug, parent }): PageNode[] =>
    slug
      ? [
          {
            id: _id,
            type: _type,
            title: title ?? slug,
            slug,
            parentId: parent ?? undefined,
            changed: '',
            hidden: false,
            order: undefined,
          },
        ]
      : [],
  );
  const pages = buildSiteTree(entries).all();
  const addressed = new Set(pages.map(({ id }) => id));
  const ids = new Set(documents.map(({ _id }) => getPublishedId(_id)));
  const data: LinkData = {
    pages: [{ id: homeId, path: '/', title: 'Forsiden' }, ...pages],
    former: published.flatMap(({ _id, formerAddresses }) =>
      (formerAddresses ?? []).map((path) => ({ id: _id, path })),
    ),
    records: records.map(({ document, addresses }) => ({
      id: document ?? '',
      addresses: (addresses ?? []).map(({ path, since }) => ({ path: path ?? '', since: since ?? '' })),
    })),
    withoutAddress: [...ids].filter((id) => !addressed.has(id)),
    redirects: redirects.filter(isPublished).map(ruleOf),
    shortLinks: [],
    hosts: hosts ?? [],
    site: noLinks.site,
  };
  const titles = new Map(
    [...latestVersions(documents)].map(([id, { title }]) => [id, title ?? 'Uden titel']),
  );
  const titlesAt = new Map(data.pages.map(({ path, title }) => [path, title]));
  return {
    data,
    table: buildLinkTable(data),
    redirects: [...latestVersions(redirects)].map(([id, row]) => {
      const rule = ruleOf(row);
      return { ...rule, from: normalizePath(rule.from) ?? '', id };
    }),
    titleAt: (path) => titlesAt.get(path),
    titleOf: (id) => (id === homeId ? 'Forsiden' : (titles.get(id) ?? 'et slettet dokument')),
  };
}

const isPublished = ({ _id }: { _id: string }): boolean => getPublishedId(_id) === _id;

function ruleOf({
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
