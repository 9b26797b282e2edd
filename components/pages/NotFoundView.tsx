import { Card } from '#components/blocks/Card.tsx';
import { CardGrid } from '#components/blocks/CardGrid.tsx';
import type { MenuLink } from '#components/layout/linksTo.ts';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { SearchForm } from '#components/search/SearchForm.tsx';
import { placeholder, suggestionsTemplate } from '#lib/links/filledIn.ts';

type Props = { title: string; lead: string; ways: readonly MenuLink[] };

/**
 * Says in plain words that nothing is there, and shows the ways on. Made once for all addresses: what depends on the one
 * that was asked for is filled in where it is shown (lib/links/filledIn.ts).
 */
export function NotFoundView({ title, lead, ways }: Props) {
  return (
    <>
      <PageHeader title={title} lead={lead}>
        <div className="mt-8 max-w-xl">
          <SearchForm question={placeholder.words} />
        </div>
      </PageHeader>
      <template data-fill={suggestionsTemplate}>
        <section className="shell mb-12 md:mb-16" aria-labelledby="maaske">
          <h2 id="maaske">Måske leder du efter</h2>
          <ul className="mt-4 border-t border-line">
            <li className="border-b border-line">
              <a
                href={placeholder.path}
                className="group flex flex-wrap items-baseline gap-x-5 py-3 no-underline"
              >
                <span className="text-[1.15em] underline decoration-current/45 underline-offset-[0.18em] group-hover:decoration-current group-hover:decoration-2">
                  {placeholder.title}
                </span>
                {/* On paper every link is followed by its address. */}
                <span className="label text-ink-soft print:hidden">{placeholder.path}</span>
              </a>
            </li>
          </ul>
        </section>
      </template>
      <section className="shell" aria-labelledby="veje-videre">
        <h2 id="veje-videre">Veje videre</h2>
        <CardGrid count={ways.length + 1}>
          <Card title="Forsiden" path="/" level={3} />
          {ways.map((way) => (
            <Card key={way.path} title={way.title} path={way.path} level={3} />
          ))}
        </CardGrid>
      </section>
    </>
  );
}
