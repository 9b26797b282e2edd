import { languageCodes, languages } from '#lib/languages.ts';
import { frontPageIds } from '#lib/model.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import { addressesTag, childrenTag, nodeTag, pathsTag } from './tags.ts';

/**
 * Wraps the site tree so that a page gets a cache tag for each node that it reads, not for the whole tree: otherwise every
 * new page would have every page rendered again. `lib/revalidate/tagsFor.ts` marks the same tags as stale.
 *
 * @param register called with the tags of each read
 */
export function trackedSiteTree(siteTree: SiteTree, register: (tags: readonly string[]) => void): SiteTree {
  register([pathsTag]);

  /** A page that is missing depends on the whole tree: any new page may be it, or the one that it waits for. */
  const tagOf = (id: string) => (siteTree.pathOf(id) === undefined ? addressesTag : nodeTag(id));
  /** The original of a translation counts, whether or not it exists. */
  const registerPages = (pages: readonly RoutedPage[]) =>
    register(
      pages.flatMap(({ id, translationOf }) => [id, ...(translationOf ? [translationOf] : [])].map(tagOf)),
    );
  const registerVersions = (id: string) => {
    const versions = [id, ...languageCodes.flatMap((language) => siteTree.versionIn(language, id) ?? [])];
    register(versions.map(tagOf));
    registerPages(versions.flatMap((version) => siteTree.ancestors(version).at(-1) ?? []));
  };

  return {
    pathOf(id) {
      register([tagOf(id)]);
      return siteTree.pathOf(id);
    },
    byPath(path) {
      const page = siteTree.byPath(path);
      if (page) registerPages([page]);
      // The Danish front page is not in the tree.
      else if (path !== languages.da.home) register([addressesTag]);
      return page;
    },
    rivalOf(id) {
      register([addressesTag]);
      return siteTree.rivalOf(id);
    },
    ancestors(id) {
      const trail = siteTree.ancestors(id);
      register([tagOf(id)]);
      registerPages(trail);
      return trail;
    },
    children(id) {
      register([tagOf(id), childrenTag(id)]);
      return siteTree.children(id);
    },
    versions(id, includeHidden) {
      registerVersions(id);
      return siteTree.versions(id, includeHidden);
    },
    versionIn(language, id) {
      registerVersions(id);
      return siteTree.versionIn(language, id);
    },
    languages() {
      register(Object.values(frontPageIds).map(tagOf));
      return siteTree.languages();
    },
    all() {
      register([addressesTag]);
      return siteTree.all();
    },
  };
}
