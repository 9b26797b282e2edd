import type { RoutedPage, SiteTree } from './siteTree.ts';

/**
 * Returns the page to read after a page, as if the main menu were the contents of a book: the first page below it, else the
 * next one beside it, else the next one beside those above. The last page has none, nor have pages that the menu does not
 * lead to; pages hidden from search engines are passed over.
 *
 * @param menu the main menu: ids of its pages, in order
 */
export function nextPage(
  id: string,
  menu: readonly { target: string }[],
  addresses: Pick<SiteTree, 'ancestors' | 'children'>,
): RoutedPage | undefined {
  const trail = addresses.ancestors(id);
  const start = trail.findIndex((page) => menu.some(({ target }) => target === page.id));
  const first = trail[start];
  if (!first) return undefined;
  const inMenu = menu.flatMap(({ target }) => addresses.ancestors(target).at(-1) ?? []);
  const levels = [inMenu, ...trail.slice(start).map((page) => addresses.children(page.id))];
  const [below = [], ...beside] = levels.reverse();
  const chain = trail.slice(start).reverse();
  const following = beside.map((pages, index) => pages.slice(pages.indexOf(chain[index] ?? first) + 1));
  return [below, ...following].flat().find(({ hidden }) => !hidden);
}
