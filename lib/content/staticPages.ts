import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import type { SiteSettings } from './documents/siteSettings.ts';

/**
 * So many pages are made by the build, the rest when they are first asked for. A page takes the build some 50 ms, and a
 * site of this kind has everything that is read often among its first twenty: what the menus lead to and the top pages.
 */
const maxStaticPages = 20;

/**
 * The pages that the build makes: what the menus lead to, then from the top pages down, level by level.
 *
 * @param settings where the menus stand
 * @param limit how many at most
 */
export function selectStaticPages(
  addresses: SiteTree,
  { mainMenu, footer, accessibilityStatement }: SiteSettings,
  limit = maxStaticPages,
): RoutedPage[] {
  const linked = [...mainMenu, ...footer.links, ...(accessibilityStatement ? [accessibilityStatement] : [])];
  const menus = new Set(linked.map(({ target }) => target));
  const levels = Map.groupBy(addresses.all(), ({ id, path }) =>
    menus.has(id) ? 0 : path.split('/').length - 1,
  );
  const inOrder = [...levels].sort(([a], [b]) => a - b);
  return inOrder.flatMap(([, pages]) => pages).slice(0, limit);
}
