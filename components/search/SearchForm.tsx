import { sitePages } from '#lib/model.ts';

/** Search form with method GET: the query is part of the URL, so that results can be shared. */
export function SearchForm({ query = '' }: { query?: string }) {
  return (
    <search>
      <form action={sitePages.search} method="get" className="print:hidden">
        <label htmlFor="q" className="label block font-medium">
          Søg på hele siden
        </label>
        <div className="mt-2 flex">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            required
            maxLength={120}
            autoComplete="off"
            className="min-w-0 grow border border-r-0 border-ink-soft bg-paper px-4 py-2.5"
          />
          <button
            type="submit"
            className="label shrink-0 border border-transparent bg-forest px-6 font-semibold text-paper hover:bg-link"
          >
            Søg
          </button>
        </div>
      </form>
    </search>
  );
}
