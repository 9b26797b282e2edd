import { PageHeader } from '#components/layout/PageHeader.tsx';
import type { MenuLink } from '#components/layout/toMenuLinks.ts';
import { SearchForm } from '#components/search/SearchForm.tsx';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { placeholders, suggestionsTemplateName } from '#lib/urls/fillNotFoundPage.ts';
import { WaysOn } from './WaysOn.tsx';

type Props = { reason: 'notFound' | 'gone'; links: readonly MenuLink[]; language: Language };

/**
 * Error page with a search form and links. It is rendered once for all URLs; `lib/urls/fillNotFoundPage.ts` fills in the
 * parts that depend on the requested URL.
 */
export function NotFoundView({ reason, links, language }: Props) {
  const texts = textsIn(language);
  const { title, lead } = texts[reason];
  return (
    <>
      <PageHeader title={title} lead={lead}>
        <div className="measure mt-8">
          <SearchForm query={placeholders.words} language={language} />
        </div>
      </PageHeader>
      <template data-fill={suggestionsTemplateName}>
        <section className="shell mb-12 md:mb-16" aria-labelledby="maaske">
          <div className="hang">
            <h2 id="maaske">{texts.notFound.suggestions}</h2>
            <ul className="measure mt-4 border-t border-line">
              <li className="border-b border-line">
                <a
                  href={placeholders.path}
                  className="group flex flex-wrap items-baseline gap-x-5 py-3 no-underline"
                >
                  <span className="text-[1.15em] underline decoration-current/45 underline-offset-[0.18em] group-hover:decoration-current group-hover:decoration-2">
                    {placeholders.title}
                  </span>{' '}
                  <span className="label text-ink-soft">{`${texts.frontPage}${placeholders.trail}`}</span>
                </a>
              </li>
            </ul>
          </div>
        </section>
      </template>
      <WaysOn links={links} language={language} />
    </>
  );
}
