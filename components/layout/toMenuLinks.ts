import type { MenuItem } from '#lib/content/documents/siteSettings.ts';
import { type Language, languageOf } from '#lib/languages.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';

/** `language`: that of the title, if it is not the language of the menu. */
export type MenuLink = { path: string; title: string; language?: Language | undefined };

/** `titleLanguage`: set if the title is not in the language of the linked page. */
export type LocalMenuItem = MenuItem & { titleLanguage?: Language };

/**
 * Converts menu items to links. Unpublished pages and duplicates are left out.
 *
 * @param language of the page that shows the menu
 */
export function toMenuLinks(
  items: readonly LocalMenuItem[],
  addresses: SiteTree,
  language: Language,
): MenuLink[] {
  const links = new Map<string, MenuLink>();
  for (const { target, title, titleLanguage } of items) {
    const path = addresses.pathOf(target);
    const linkTitle = title ?? addresses.ancestors(target).at(-1)?.title;
    if (path === undefined || linkTitle === undefined || links.has(path)) continue;
    const own = titleLanguage ?? languageOf(path);
    links.set(path, { path, title: linkTitle, ...(own !== language && { language: own }) });
  }
  return [...links.values()];
}
