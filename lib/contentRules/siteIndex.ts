import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import { hasTrait, homeId, isRouted, typesWith } from '#lib/model.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { pathResolver } from '#lib/urls/documentPath.ts';
import type { RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import { keysOfHeadings } from '#lib/urls/headings/headingKeys.ts';
import { type LinkableHeading, linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import { allowedExternalUrl } from '#lib/urls/hosts.ts';
import { type AddressRecord, type LinkData, noLinks } from '#lib/urls/linkData.ts';
import { buildLinkTable, type LinkTable } from '#lib/urls/linkTable.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import { pathOwners } from '#lib/urls/pathOwners.ts';
import { matchPrefix } from '#lib/urls/redirects/prefixRedirects.ts';
import { linksFrom } from './document/linksFrom.ts';
import { isFields, objectsOf } from './document/objects.ts';
import type { ContentDocument, SiteLookup } from './types.ts';

/** The parts of a document that are kept in memory: not its text, so that a site of any size fits. */
type Entry = {
  type: string;
  title: string | undefined;
  slug: string | undefined;
  parentId: string | undefined;
  created: string | undefined;
  isPublished: boolean;
  headings: readonly LinkableHeading[];
};

/** The types whose documents a block lists by itself, and the blocks that do. */
const listedTypes: ReadonlySet<string> = new Set(typesWith('inBlocks'));
const listingBlocks = new Set(['networkGroupCards', 'standsBehind']);

/** Collects what rules may ask about the site, one document at a time. */
export function createSiteIndex() {
  const entries = new Map<string, Entry>();
  const linkedIds = new Set<string>();
  const recorded = new Map<string, RecordedHeading[]>();
  const links: { -readonly [Field in keyof LinkData]: LinkData[Field] } = { ...noLinks };
  const [former, records, redirects]: [
    LinkData['former'][number][],
    LinkData['records'][number][],
    LinkData['redirects'][number][],
  ] = [[], [], []];
  const draftTitles = new Map<string, string | undefined>();
  let hasListing = false;

  return {
    /** Adds a version of a document. Add the published version of a document before its draft. */
    add(document: ContentDocument): void {
      const { _id, _type } = document;
      if (isVersionId(_id)) return;
      const id = getPublishedId(_id);
      if (hasTrait(_type, 'system')) {
        if (_type !== 'addressRecord') return;
        const subject = String(document.document);
        records.push({ id: subject, addresses: objectsOf(document.addresses).map(toAddress) });
        recorded.set(subject, objectsOf(document.headings).map(toRecordedHeading));
        return;
      }
      entries.set(id, toEntry(document, entries.get(id)));
      for (const target of linksFrom(document)) if (target !== id) linkedIds.add(target);
      hasListing ||= objectsOf(document.blocks).some(({ _type: type }) => listingBlocks.has(String(type)));
      if (isDraftId(_id)) return;
      for (const path of stringsOf(document.formerAddresses)) former.push({ id, path });
      if (_type === 'redirect') redirects.push(toRedirect(document));
      if (_type === 'siteSettings') links.hosts = stringsOf(document.redirectHosts);
    },

    /** Notes that there is a draft, whose content does not count. */
    addDraft({ _id, ...document }: ContentDocument): void {
      draftTitles.set(getPublishedId(_id), titleOf(document));
    },

    /** Finishes the index. */
    build(): SiteLookup {
      const paths = pathsOf(entries);
      const rivals = rivalsOf(paths, entries, records);
      const table = buildLinkTable({
        ...links,
        ...{ former, records, redirects },
        pages: [...paths].map(([id, path]) => ({ id, path, title: entries.get(id)?.title ?? '' })),
        withoutAddress: [...entries.keys()].filter((id) => !paths.has(id)),
      });
      const hosts = new Set(links.hosts);
      return {
        exists: (id) => entries.has(id) || draftTitles.has(id),
        isPublished: (id) => entries.get(id)?.isPublished === true,
        typeOf: (id) => entries.get(id)?.type,
        titleOf: (id) => entries.get(id)?.title ?? draftTitles.get(id),
        pathOf: (id) => paths.get(id),
        rivalOf: (id) => rivals.get(id),
        headingKeys: (id) => keysOfHeadings(entries.get(id)?.headings ?? [], recorded.get(id) ?? []),
        formerHeading: (id, key) => recorded.get(id)?.findLast((heading) => heading.key === key)?.text,
        leadsSomewhere: (path) => isLive(table, path),
        isAllowedTarget: (url) => allowedExternalUrl(url, hosts) !== undefined,
        isLinked: (id) => linkedIds.has(id) || (hasListing && listedTypes.has(entries.get(id)?.type ?? '')),
      };
    },
  };
}

function toEntry(document: ContentDocument, published: Entry | undefined): Entry {
  const { _id, _type, slug, parent } = document;
  const headings = hasTrait(_type, 'linkable') ? linkableHeadings(document) : [];
  return {
    type: _type,
    title: titleOf(document),
    slug:
      isFields(slug) && typeof slug.current === 'string' && slug.current !== '' ? slug.current : undefined,
    parentId: isFields(parent) && typeof parent._ref === 'string' ? parent._ref : undefined,
    // A draft of a new page has no path yet, however old it is.
    created:
      published?.created ??
      (isDraftId(_id) || typeof document._createdAt !== 'string' ? undefined : document._createdAt),
    isPublished: !isDraftId(_id) || published?.isPublished === true,
    // A link may name a heading of either version.
    headings: [...headings, ...(published?.headings ?? [])],
  };
}

function titleOf({ title, name }: Record<string, unknown>): string | undefined {
  const text = [title, name].find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
  return text && withoutSoftHyphens(text);
}

/** The paths of all pages; those of two documents may be the same. */
function pathsOf(entries: ReadonlyMap<string, Entry>): Map<string, string> {
  const pathTo = pathResolver((id) => {
    const entry = entries.get(id);
    return entry?.slug !== undefined && isRouted(entry.type)
      ? { slug: entry.slug, parentId: entry.parentId }
      : undefined;
  });
  const paths = new Map<string, string>([[homeId, '/']]);
  for (const id of entries.keys()) {
    const path = pathTo(id);
    if (path !== undefined) paths.set(id, path);
  }
  return paths;
}

/** The documents that are hidden by another with the same path, and that other one. */
function rivalsOf(
  paths: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, Entry>,
  records: readonly AddressRecord[],
): Map<string, string> {
  const claims = [...paths].map(([id, path]) => ({ id, path, created: entries.get(id)?.created }));
  const owners = pathOwners(claims, records);
  return new Map(
    claims.flatMap(({ id, path }) => {
      const owner = owners.get(path)?.id;
      return owner === undefined || owner === id ? [] : [[id, owner]];
    }),
  );
}

function isLive({ exact, prefixRedirects }: LinkTable, path: string): boolean {
  const normalized = normalizePath(path);
  if (normalized === undefined) return false;
  const destination = exact.get(path) ?? exact.get(normalized) ?? matchPrefix(prefixRedirects, normalized);
  return destination !== undefined && destination.kind !== 'unpublished' && destination.kind !== 'gone';
}

const toAddress = ({ path, since }: Record<string, unknown>) => ({
  path: String(path ?? ''),
  since: String(since ?? ''),
});

const toRecordedHeading = ({ key, text, since }: Record<string, unknown>): RecordedHeading => ({
  key: String(key ?? ''),
  text: String(text ?? ''),
  since: String(since ?? ''),
});

function toRedirect({ from, below, target, address, gone, permanent }: ContentDocument) {
  return {
    from: String(from ?? ''),
    below: below === true,
    target: isFields(target) && typeof target._ref === 'string' ? target._ref : undefined,
    address: typeof address === 'string' ? address : undefined,
    gone: gone === true,
    permanent: permanent !== false,
  };
}

const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((member): member is string => typeof member === 'string') : [];
