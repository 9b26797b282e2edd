import type { ReactNode } from 'react';
import type { AddressBook } from '#lib/content/addressBook.ts';
import type { MenuItem, SiteSettings } from '#lib/content/documents/siteSettings.ts';
import { linksTo } from './linksTo.ts';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';

type Props = {
  settings: SiteSettings;
  addresses: AddressBook;
  /** Path of the page shown; absent on a 404. */
  current?: string | undefined;
  /** Public origin of the site, for the address at the end of a printed page. */
  origin: string;
  children: ReactNode;
};

/** What is around every page: way past the menu, header, main, footer. */
export function SiteFrame({ settings, addresses, current, origin, children }: Props) {
  const menu = linksTo(settings.mainMenu, addresses);
  return (
    <>
      <a
        href="#indhold"
        className="label absolute top-2 left-2 z-20 [translate:0_-5rem] bg-night px-4 py-3 text-night-ink focus:[translate:none]"
      >
        Gå til indhold
      </a>
      <SiteHeader name={settings.name} menu={menu} current={current} />
      <main id="indhold" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter
        name={settings.name}
        text={settings.footer.text}
        menu={menu}
        links={linksTo(footerItems(settings), addresses)}
        address={current === undefined ? undefined : `${origin}${current}`}
      />
    </>
  );
}

/** The editors' links, and the accessibility statement whether or not they thought of it: the law asks for it. */
function footerItems({ footer, accessibilityStatement }: SiteSettings): MenuItem[] {
  return accessibilityStatement ? [...footer.links, accessibilityStatement] : footer.links;
}
