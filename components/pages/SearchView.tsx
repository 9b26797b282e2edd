import { Breadcrumbs } from '#components/layout/Breadcrumbs.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { SearchForm } from '#components/search/SearchForm.tsx';
import { sitePages } from '#lib/model.ts';
import type { SearchHit } from '#lib/search/buildIndex.ts';
import type { Excerpt } from '#lib/search/excerpt.ts';

type Props = {
  query?: string;
  /** Absent before the first search; `'unavailable'` if the search failed. */
  hits?: readonly SearchHit[] | 'unavailable';
};

export function SearchView({ query = '', hits }: Props) {
  return (
    <>
      <PageHeader
        title="Søg"
        breadcrumbs={<Breadcrumbs ancestors={[{ path: sitePages.search, title: 'Søg' }]} />}
      >
        <div className="mt-8 max-w-xl">
          <SearchForm query={query} />
        </div>
      </PageHeader>
      {hits && (
        <div className="shell">
          {hits === 'unavailable' ? (
            <p className="measure">
              Der kan ikke søges lige nu. Prøv igen om et par minutter, eller brug menuen.
            </p>
          ) : (
            <Results query={query} hits={hits} />
          )}
        </div>
      )}
    </>
  );
}

function Results({ query, hits }: { query: string; hits: readonly SearchHit[] }) {
  return (
    <section aria-labelledby="resultater">
      <h2 id="resultater" className="text-[1.2em]">
        {summary(query, hits.length)}
      </h2>
      {hits.length === 0 ? (
        <p className="measure mt-3">Prøv med færre eller andre ord, eller med begyndelsen af et ord.</p>
      ) : (
        <ol className="measure mt-6 border-t border-line">
          {hits.map((hit) => (
            <li key={hit.path} className="border-b border-line py-5">
              <h3>
                <a href={hit.path}>
                  <Marked pieces={hit.title} />
                </a>
              </h3>
              <p className="mt-1.5 text-[0.9em]">
                <Marked pieces={hit.excerpt} />
              </p>
              <p className="label mt-1.5 text-ink-soft">{hit.path}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Marked({ pieces }: { pieces: Excerpt }) {
  return pieces.map((piece, index) =>
    piece.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces are identified only by their position
      <mark key={index} className="bg-pane-deep font-semibold text-inherit">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}

function summary(query: string, count: number): string {
  if (count === 0) return `Ingen sider svarer til »${query}«`;
  return `${count === 1 ? '1 side' : `${count} sider`} svarer til »${query}«`;
}
