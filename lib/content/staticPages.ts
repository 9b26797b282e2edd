import { isFrontPage } from '#lib/languages.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import type { SiteSettings } from './documents/siteSettings.ts';

/**
 * Number of pages prerendered at build time; the rest are rendered on first request. A page takes the build about 50 ms.
 * The most visited pages of a site of this kind are among its first thirty, in two languages: the menu targets and the top pages.
 */
const maxStaticPages = 30;

/**
 * Selects the pages to prerender: first the menu targets, then the site tree from the top, level by level.
 *
 * @param settings the site settings of each language, which contain the menus
 * @param limit maximum number of pages
 */
export function selectStaticPages(
  addresses: SiteTree,
  settings: readonly SiteSettings[],
  limit = maxStaticPages,
): RoutedPage[] {
  const menuItems = settings.flatMap(({ mainMenu, footer, accessibilityStatement, privacyPolicy }) => [
    ...mainMenu,
    ...footer.links,
    ...[accessibilityStatement, privacyPolicy].filter((item) => item !== undefined),
  ]);
  const menuTargets = new Set(menuItems.map(({ target }) => target));
  const levels = Map.groupBy(addresses.all(), ({ id, path }) =>
    menuTargets.has(id) || isFrontPage(path) ? 0 : path.split('/').length - 1,
  );
  const sortedLevels = [...levels].sort(([a], [b]) => a - b);
  return sortedLevels.flatMap(([, pages]) => pages).slice(0, limit);
}
