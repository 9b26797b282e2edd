import { Card } from '#components/blocks/Card.tsx';
import { CardGrid } from '#components/blocks/CardGrid.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import type { MenuLink } from '#components/layout/toMenuLinks.ts';
import { SearchForm } from '#components/search/SearchForm.tsx';
import { placeholders, suggestionsTemplateName } from '#lib/urls/fillNotFoundPage.ts';

type Props = { title: string; lead: string; links: readonly MenuLink[] };

/**
 * Error page with a search form and links. It is rendered once for all URLs; `lib/urls/fillNotFoundPage.ts` fills in the
 * parts that depend on the requested URL.
 */
export function NotFoundView({ title, lead, links }: Props) {
  return (
    <>
      <PageHeader title={title} lead={lead}>
        <div className="mt-8 max-w-xl">
          <SearchForm query={placeholders.words} />
        </div>
      </PageHeader>
      <template data-fill={suggestionsTemplateName}>
        <section className="shell mb-12 md:mb-16" aria-labelledby="maaske">
          <h2 id="maaske">Måske leder du efter</h2>
          <ul className="mt-4 border-t border-line">
            <li className="border-b border-line">
              <a
                href={placeholders.path}
                className="group flex flex-wrap items-baseline gap-x-5 py-3 no-underline"
              >
                <span className="text-[1.15em] underline decoration-current/45 underline-offset-[0.18em] group-hover:decoration-current group-hover:decoration-2">
                  {placeholders.title}
                </span>
                {/* Hidden in print, where every link is followed by its URL. */}
                <span className="label text-ink-soft print:hidden">{placeholders.path}</span>
              </a>
            </li>
          </ul>
        </section>
      </template>
      <section className="shell" aria-labelledby="veje-videre">
        <h2 id="veje-videre">Veje videre</h2>
        <CardGrid count={links.length + 1}>
          <Card title="Forsiden" path="/" level={3} />
          {links.map((link) => (
            <Card key={link.path} title={link.title} path={link.path} level={3} />
          ))}
        </CardGrid>
      </section>
    </>
  );
}
