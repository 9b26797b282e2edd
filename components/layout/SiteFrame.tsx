import type { ReactNode } from 'react';
import type { SiteSettings } from '#lib/content/documents/siteSettings.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import { type Language, languageOf, mainIds, type Versions } from '#lib/languages.ts';
import { frontPageIds, sitePageVersions } from '#lib/model.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';
import { type LocalMenuItem, toMenuLinks } from './toMenuLinks.ts';

type Props = {
  /** Language of the page. */
  language: Language;
  settings: SiteSettings;
  addresses: SiteTree;
  /** Path of the current page; omitted on error pages. */
  current?: string | undefined;
  /** Search query, on the page with the results. */
  query?: string | undefined;
  /** Public origin of the site, for the URL on a printed page. */
  origin: string;
  children: ReactNode;
};

/** Layout of every page: skip link, header, main, footer. */
export function SiteFrame({ language, settings, addresses, current, query, origin, children }: Props) {
  const menu = toMenuLinks(settings.mainMenu, addresses, language);
  const languageSwitch = {
    language,
    versions: current === undefined ? {} : versionsAt(current, addresses, query),
    explain: current !== undefined,
    available: addresses.languages(),
  };
  return (
    <>
      <a
        href={`#${mainIds[language]}`}
        className="label absolute top-2 left-2 z-20 [translate:0_-5rem] on-night px-4 py-3 -outline-offset-6 focus:[translate:none]"
      >
        {textsIn(language).skipLink}
      </a>
      <SiteHeader
        name={settings.name}
        menu={menu}
        current={current}
        above={pathsAbove(current, addresses)}
        language={language}
        languageSwitch={languageSwitch}
        address={current === undefined ? undefined : `${origin}${current}`}
      />
      <main id={mainIds[language]} tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter
        name={settings.name}
        language={language}
        text={settings.footer.text}
        owners={settings.owners}
        contact={settings.contact}
        menu={menu}
        links={toMenuLinks(footerItems(settings, addresses, language), addresses, language)}
      />
    </>
  );
}

/** The paths of the pages above the one at a path. */
function pathsAbove(path: string | undefined, addresses: SiteTree): ReadonlySet<string> {
  const page = path === undefined ? undefined : addresses.byPath(path);
  return new Set(page && addresses.ancestors(page.id).flatMap((above) => (above === page ? [] : above.path)));
}

/** The versions of the page at a path: a document, a front page, or one of the site's own pages. A search keeps its query. */
function versionsAt(path: string, addresses: SiteTree, query: string | undefined): Versions {
  const id = addresses.byPath(path)?.id ?? (path === '/' ? frontPageIds.da : undefined);
  const versions = id === undefined ? sitePageVersions(path) : addresses.versions(id);
  if (!query) return versions;
  const search = new URLSearchParams({ q: query });
  return Object.fromEntries(Object.entries(versions).map(([code, to]) => [code, `${to}?${search}`]));
}

/**
 * Returns the editors' footer links, the accessibility statement, which is required by law, and the privacy policy. A page
 * in another language links to their translations, or says in which language they are.
 */
function footerItems(settings: SiteSettings, addresses: SiteTree, language: Language): LocalMenuItem[] {
  const required = (['accessibilityStatement', 'privacyPolicy'] as const).flatMap((name) => {
    const item = settings[name];
    if (!item) return [];
    if (languageOf(addresses.pathOf(item.target) ?? '/') === language) return [item];
    const translated = addresses.versionIn(language, item.target);
    return translated === undefined
      ? [{ target: item.target, title: textsIn(language).footer[name], titleLanguage: language }]
      : [{ target: translated, title: undefined }];
  });
  return [...settings.footer.links, ...required];
}
