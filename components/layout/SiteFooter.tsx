import { Horizon } from '#components/illustrations/Horizon.tsx';
import type { Owner } from '#lib/content/documents/siteSettings.ts';
import type { Contact } from '#lib/content/fields/contact.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { ContactDetails } from './ContactDetails.tsx';
import type { MenuLink } from './toMenuLinks.ts';

type Props = {
  name: string;
  language: Language;
  text: string | undefined;
  owners: readonly Owner[];
  contact: Contact | undefined;
  menu: readonly MenuLink[];
  links: readonly MenuLink[];
};

/**
 * Name and description of the site, who is behind it and whom to contact, the main menu, and the footer links with the
 * legally required pages.
 */
export function SiteFooter({ name, language, text, owners, contact, menu, links }: Props) {
  const { footer: texts, owner } = textsIn(language);
  return (
    // On paper, the header has the name.
    <footer className={`mt-20 print:mt-4 ${text || contact ? '' : 'print:hidden'}`}>
      <Horizon className="text-leaf print:hidden" />
      <div className="on-night print:border-t print:border-line">
        <div className="shell grid gap-x-16 gap-y-10 py-12 *:min-w-0 sm:grid-cols-2 lg:grid-cols-[1.5fr_1fr_1fr_1fr] print:block print:py-3">
          <div>
            <p
              className="text-[1.2em] leading-tight tracking-tight print:hidden"
              lang={language === 'da' ? undefined : 'da'}
            >
              {name}
            </p>
            {text && <p className="mt-3 max-w-[22em] whitespace-pre-line text-[0.9em] opacity-90">{text}</p>}
            {contact && (
              <section aria-label={owner.contact} className="label mt-6 print:mt-2">
                <p className="font-semibold">{owner.contact}</p>
                <ContactDetails contact={contact} className="mt-1 [&_a]:text-night-ink" />
              </section>
            )}
          </div>
          <FooterLinks title={texts.menu} links={menu} />
          <FooterLinks title={texts.links} links={links} />
          <FooterOwners title={texts.owners} owners={owners} language={language} />
        </div>
      </div>
    </footer>
  );
}

type OwnersProps = { title: string; owners: readonly Owner[]; language: Language };

/** The organisations behind the site, with links to their websites. */
function FooterOwners({ title, owners, language }: OwnersProps) {
  if (owners.length === 0) return null;
  const lang = language === 'da' ? undefined : 'da';
  return (
    <section aria-label={title} className="label print:hidden">
      <p className="border-b border-night-line pb-2 font-semibold">{title}</p>
      <ul className="mt-2">
        {owners.map(({ _id, name, website, explanationEn }) => (
          <li key={_id}>
            {website ? (
              <a href={website} lang={lang} className="inline-block min-w-6 py-1.5 text-night-ink">
                {name}
              </a>
            ) : (
              <span lang={lang} className="inline-block py-1.5">
                {name}
              </span>
            )}
            {language === 'en' && explanationEn && (
              <span className="block text-[0.9em] opacity-90">{explanationEn}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
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
            <a href={link.path} lang={link.language} className="inline-block min-w-6 py-1.5 text-night-ink">
              {withoutSoftHyphens(link.title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
