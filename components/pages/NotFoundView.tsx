import { Card } from '#components/blocks/Card.tsx';
import { CardGrid } from '#components/blocks/CardGrid.tsx';
import type { MenuLink } from '#components/layout/linksTo.ts';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { SearchForm } from '#components/search/SearchForm.tsx';

/** The 404: says what happened in plain words, and shows the ways on. */
export function NotFoundView({ ways }: { ways: readonly MenuLink[] }) {
  return (
    <>
      <PageHeader
        title="Siden findes ikke"
        lead="Adressen fører ikke til nogen side. Måske er siden flyttet, eller også er linket blevet knækket på vejen."
      >
        <div className="mt-8 max-w-xl">
          <SearchForm />
        </div>
      </PageHeader>
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
