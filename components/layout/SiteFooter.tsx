import { Horizon } from '#components/illustrations/Horizon.tsx';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { MenuLink } from './toMenuLinks.ts';

type Props = {
  name: string;
  language: Language;
  text: string | undefined;
  menu: readonly MenuLink[];
  links: readonly MenuLink[];
  /** Absolute URL of the page; shown in print only. */
  address: string | undefined;
};

/** Name and description of the site, the main menu, and the footer links with the legally required pages. */
export function SiteFooter({ name, language, text, menu, links, address }: Props) {
  const texts = textsIn(language).footer;
  return (
    <footer className="mt-20 print:mt-4">
      <Horizon className="text-leaf print:hidden" />
      <div className="on-night print:border-t print:border-line">
        <div className="shell grid gap-x-16 gap-y-10 py-12 *:min-w-0 md:grid-cols-[1.4fr_1fr_1fr] print:block print:py-3">
          <div>
            <p
              className="text-[1.2em] leading-tight tracking-tight"
              lang={language === 'da' ? undefined : 'da'}
            >
              {name}
            </p>
            {text && <p className="mt-3 max-w-[22em] whitespace-pre-line text-[0.9em] opacity-90">{text}</p>}
            {address && <p className="label mt-2 hidden print:block">{address}</p>}
          </div>
          <FooterLinks title={texts.menu} links={menu} />
          <FooterLinks title={texts.links} links={links} />
        </div>
      </div>
    </footer>
  );
}

function FooterLinks({ title, links }: { title: string; links: readonly MenuLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title} className="label print:hidden">
      <p className="border-b border-night-line pb-2 font-semibold">{title}</p>
      <ul className="mt-2">
        {links.map((link) => (
          <li key={link.path}>
            <a href={link.path} lang={link.language} className="inline-block py-1.5 text-night-ink">
              {withoutSoftHyphens(link.title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
