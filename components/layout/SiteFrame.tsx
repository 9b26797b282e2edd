import type { ReactNode } from 'react';
import type { MenuItem, SiteSettings } from '#lib/content/documents/siteSettings.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';
import { toMenuLinks } from './toMenuLinks.ts';

type Props = {
  settings: SiteSettings;
  addresses: SiteTree;
  /** Path of the current page; omitted on error pages. */
  current?: string | undefined;
  /** Public origin of the site, for the URL at the end of a printed page. */
  origin: string;
  children: ReactNode;
};

/** Layout of every page: skip link, header, main, footer. */
export function SiteFrame({ settings, addresses, current, origin, children }: Props) {
  const menu = toMenuLinks(settings.mainMenu, addresses);
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
        links={toMenuLinks(footerItems(settings), addresses)}
        address={current === undefined ? undefined : `${origin}${current}`}
      />
    </>
  );
}

/** Returns the editors' footer links and the accessibility statement, which is required by law. */
function footerItems({ footer, accessibilityStatement }: SiteSettings): MenuItem[] {
  return accessibilityStatement ? [...footer.links, accessibilityStatement] : footer.links;
}
