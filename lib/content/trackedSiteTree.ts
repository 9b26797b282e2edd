import { languageCodes, languages } from '#lib/languages.ts';
import { frontPageIds } from '#lib/model.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import { addressesTag, childrenTag, nodeTag, pathsTag } from './tags.ts';

/**
 * Wraps the site tree so that a page gets a cache tag for each node that it reads, not for the whole tree: otherwise every
 * new page would have every page rendered again. `lib/revalidate/tagsFor.ts` marks the same tags as stale.
 *
 * @param register called at each read with a function that returns the tags: outside a render nobody needs them
 */
export function trackedSiteTree(
  siteTree: SiteTree,
  register: (tags: () => readonly string[]) => void,
): SiteTree {
  register(() => [pathsTag]);

  /** A page that is missing depends on the whole tree: any new page may be it, or the one that it waits for. */
  const tagOf = (id: string) => (siteTree.pathOf(id) === undefined ? addressesTag : nodeTag(id));
  /** The original of a translation counts, whether or not it exists. */
  const tagsOf = (pages: readonly RoutedPage[]) =>
    pages.flatMap(({ id, translationOf }) => [id, ...(translationOf ? [translationOf] : [])].map(tagOf));
  const tagsOfVersions = (id: string) => {
    const versions = [id, ...languageCodes.flatMap((language) => siteTree.versionIn(language, id) ?? [])];
    const pages = versions.flatMap((version) => siteTree.ancestors(version).at(-1) ?? []);
    return [...versions.map(tagOf), ...tagsOf(pages)];
  };

  return {
    pathOf(id) {
      register(() => [tagOf(id)]);
      return siteTree.pathOf(id);
    },
    byPath(path) {
      const page = siteTree.byPath(path);
      if (page) register(() => tagsOf([page]));
      // The Danish front page is not in the tree.
      else if (path !== languages.da.home) register(() => [addressesTag]);
      return page;
    },
    rivalOf(id) {
      register(() => [addressesTag]);
      return siteTree.rivalOf(id);
    },
    ancestors(id) {
      const trail = siteTree.ancestors(id);
      register(() => [tagOf(id), ...tagsOf(trail)]);
      return trail;
    },
    children(id) {
      register(() => [tagOf(id), childrenTag(id)]);
      return siteTree.children(id);
    },
    versions(id, includeHidden) {
      register(() => tagsOfVersions(id));
      return siteTree.versions(id, includeHidden);
    },
    versionIn(language, id) {
      register(() => tagsOfVersions(id));
      return siteTree.versionIn(language, id);
    },
    languages() {
      register(() => Object.values(frontPageIds).map(tagOf));
      return siteTree.languages();
    },
    all() {
      register(() => [addressesTag]);
      return siteTree.all();
    },
  };
}
