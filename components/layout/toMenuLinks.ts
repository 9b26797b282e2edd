import type { MenuItem } from '#lib/content/documents/siteSettings.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';

export type MenuLink = { path: string; title: string };

/** Converts menu items to links. Unpublished pages and duplicates are left out. */
export function toMenuLinks(items: readonly MenuItem[], addresses: SiteTree): MenuLink[] {
  const links = new Map<string, MenuLink>();
  for (const { target, title } of items) {
    const path = addresses.pathOf(target);
    const linkTitle = title ?? addresses.ancestors(target).at(-1)?.title;
    if (path !== undefined && linkTitle !== undefined && !links.has(path))
      links.set(path, { path, title: linkTitle });
  }
  return [...links.values()];
}
