import { compareDanish } from '#lib/danish/format.ts';
import { homeId, type RoutedType } from '#lib/model.ts';
import { pathResolver } from './documentPath.ts';

/** The fields of a routed document that the site tree needs. */
export type PageNode = {
  id: string;
  type: RoutedType;
  title: string;
  slug: string;
  parentId: string | undefined;
  /** Date of the last change, ISO 8601. */
  changed: string;
  hidden: boolean;
  order: number | undefined;
};

/** A page of the site tree with its public path. */
export type RoutedPage = PageNode & { path: string };

/** Maps document ids to public paths and back. The front page is `/`, with the id `homePage`. */
export type SiteTree = {
  pathOf(id: string): string | undefined;
  byPath(path: string): RoutedPage | undefined;
  /** From the top-level page down to the document itself. */
  ancestors(id: string): RoutedPage[];
  /** Direct children, by order, then by title. */
  children(id: string): RoutedPage[];
  /** Sorted by path. Every call returns the same array. */
  all(): readonly RoutedPage[];
};

/**
 * Computes every path: the slugs from the top-level page down. A document has no path if its chain of parents does
 * not end (an unpublished parent, or a cycle). If two documents claim one path, the lower id wins.
 */
export function buildSiteTree(entries: readonly PageNode[]): SiteTree {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const pages = new Map<string, RoutedPage>();
  const byPath = new Map<string, RoutedPage>();

  const pathTo = pathResolver((id) => byId.get(id));
  for (const entry of [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const path = pathTo(entry.id);
    if (path === undefined || byPath.has(path) || entry.id === homeId) continue;
    const page = { ...entry, path };
    pages.set(entry.id, page);
    byPath.set(path, page);
  }

  const childrenByParent = new Map<string, RoutedPage[]>();
  for (const page of pages.values()) {
    if (!page.parentId) continue;
    const siblings = childrenByParent.get(page.parentId);
    if (siblings) siblings.push(page);
    else childrenByParent.set(page.parentId, [page]);
  }

  // Sorted only once: Danish collation of 5,000 paths takes about 30 ms.
  let sortedPages: RoutedPage[] | undefined;

  return {
    pathOf: (id) => (id === homeId ? '/' : pages.get(id)?.path),
    byPath: (path) => byPath.get(path),
    all: () => {
      sortedPages ??= [...pages.values()].sort((a, b) => compareDanish(a.path, b.path));
      return sortedPages;
    },
    children: (id) => [...(childrenByParent.get(id) ?? [])].sort(compareSiblings),
    ancestors(id) {
      const trail: RoutedPage[] = [];
      for (let at = pages.get(id); at; at = at.parentId ? pages.get(at.parentId) : undefined) {
        trail.push(at);
      }
      return trail.reverse();
    },
  };
}

function compareSiblings(a: RoutedPage, b: RoutedPage): number {
  return (a.order ?? Infinity) - (b.order ?? Infinity) || compareDanish(a.title, b.title);
}
