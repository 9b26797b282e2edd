import type { AddressBook } from '#lib/content/addressBook.ts';
import type { MenuItem } from '#lib/content/documents/siteSettings.ts';

export type MenuLink = { path: string; title: string };

/** Menu entries whose page is public; one that is not leaves no hole. */
export function linksTo(items: readonly MenuItem[], addresses: AddressBook): MenuLink[] {
  return items.flatMap(({ target, title }) => {
    const path = addresses.pathOf(target);
    return path === undefined ? [] : [{ path, title }];
  });
}
