import type { MenuItem } from '#lib/content/documents/siteSettings.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';

export type MenuLink = { path: string; title: string };

/** Menu entries whose page is public, each page once; one that is not leaves no hole. */
export function toMenuLinks(items: readonly MenuItem[], addresses: SiteTree): MenuLink[] {
  const links = new Map<string, MenuLink>();
  for (const { target, title } of items) {
    const path = addresses.pathOf(target);
    const named = title ?? addresses.ancestors(target).at(-1)?.title;
    if (path !== undefined && named !== undefined && !links.has(path))
      links.set(path, { path, title: named });
  }
  return [...links.values()];
}
