import { Logo } from '#components/illustrations/Logo.tsx';
import { HeaderSearchForm } from '#components/search/SearchForm.tsx';
import { textsIn } from '#lib/i18n/texts.ts';
import { type Language, languages } from '#lib/languages.ts';
import { localSitePages } from '#lib/model.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch.tsx';
import type { MenuLink } from './toMenuLinks.ts';

type Props = {
  name: string;
  menu: readonly MenuLink[];
  current: string | undefined;
  /** Paths of the pages above the current one. */
  above: ReadonlySet<string>;
  language: Language;
  languageSwitch: LanguageSwitchProps;
  /** Absolute URL of the page, for print. At the top it cannot end alone on a sheet. */
  address: string | undefined;
};

/** With more entries, the menu would fill the first screen. */
const maxMenuInRow = 12;

/**
 * Site name, main menu, search and language switch. On narrow screens, the menu is a `details` element, which needs no
 * script, and search is a link in it. It pushes the page down, so it never covers what has the focus. A menu that is too
 * long for a row is one on wide screens too.
 */
export function SiteHeader({ name, menu, current, above, language, languageSwitch, address }: Props) {
  const { home } = languages[language];
  const texts = textsIn(language);
  const search: MenuLink = { path: localSitePages[language].search, title: texts.search.title };
  const withoutSearch = menu.filter(({ path }) => path !== search.path);
  const isLong = withoutSearch.length > maxMenuInRow;
  return (
    <header className="border-b border-line print:border-0">
      <div className="shell relative flex min-h-18 flex-wrap items-center justify-between gap-x-3 gap-y-1 py-3">
        <a
          href={home}
          aria-current={current === home ? 'page' : undefined}
          className={`flex items-center gap-[clamp(.5rem,2.5vw,.75rem)] py-1 text-[clamp(1rem,5vw,1.3rem)] leading-tight tracking-tight text-forest no-underline ${isLong ? 'max-w-[calc(100%-6.75rem)]' : 'max-lg:max-w-[calc(100%-6.75rem)]'}`}
        >
          <Logo className="size-[clamp(1.75rem,9vw,2.25rem)] shrink-0" />
          <span lang={language === 'da' ? undefined : 'da'}>{name}</span>
        </a>
        {address && <p className="label hidden print:block">{address}</p>}
        <div className={`flex items-center gap-x-4 print:hidden ${isLong ? 'pr-28' : 'max-lg:pr-28'}`}>
          {withoutSearch.length > 0 && !isLong && (
            <nav aria-label={texts.menu.label} className="max-lg:hidden print:hidden">
              <MenuLinks
                menu={withoutSearch}
                current={current}
                above={above}
                className="flex flex-wrap gap-x-1 max-[74rem]:gap-x-0"
              />
            </nav>
          )}
          <HeaderSearchForm language={language} />
          {/* On a phone, the switch is in the menu: beside the name and the button there is no room. */}
          <LanguageSwitch {...languageSwitch} className="max-sm:hidden" />
        </div>
        <details className={`group w-full print:hidden ${isLong ? '' : 'lg:hidden'}`}>
          <summary className="label absolute top-3 right-0 mr-[clamp(1.125rem,4vw,3rem)] flex list-none items-center gap-2 rounded-sm border border-line px-3 py-2 font-medium text-forest group-open:bg-pane [&::-webkit-details-marker]:hidden">
            <svg
              viewBox="0 0 16 12"
              width="16"
              height="12"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
              aria-hidden="true"
            >
              <path d="M0 2h16M0 10h16" className="group-open:hidden" />
              <path d="M2 0l12 12M14 0L2 12" className="hidden group-open:block" />
            </svg>
            {texts.menu.button}
          </summary>
          <nav aria-label={texts.menu.label} className="mt-3 border-t border-line">
            <MenuLinks
              menu={[...withoutSearch, search]}
              current={current}
              above={above}
              className={`divide-y divide-line ${isLong ? 'lg:columns-3 lg:divide-y-0' : ''}`}
            />
            <LanguageSwitch {...languageSwitch} className="border-line border-t pt-2 sm:hidden" />
          </nav>
        </details>
      </div>
    </header>
  );
}

type MenuLinksProps = Pick<Props, 'menu' | 'current' | 'above'> & { className: string };

function MenuLinks({ menu, current, above, className }: MenuLinksProps) {
  return (
    <ul className={`label ${className}`}>
      {menu.map((link) => (
        <li key={link.path}>
          <a
            href={link.path}
            lang={link.language}
            aria-current={link.path === current ? 'page' : above.has(link.path) || undefined}
            className="block px-3 py-2.5 text-ink no-underline lg:max-[74rem]:px-2 decoration-leaf decoration-2 underline-offset-8 hover:underline aria-[current]:underline max-lg:px-0 max-lg:py-3"
          >
            {withoutSoftHyphens(link.title)}
          </a>
        </li>
      ))}
    </ul>
  );
}
