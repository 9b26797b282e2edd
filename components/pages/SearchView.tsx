import { Breadcrumbs } from '#components/layout/Breadcrumbs.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import type { MenuLink } from '#components/layout/toMenuLinks.ts';
import { SearchForm } from '#components/search/SearchForm.tsx';
import { SearchResults } from '#components/search/SearchResults.tsx';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { localSitePages } from '#lib/model.ts';
import type { SearchResult } from '#lib/search/buildIndex.ts';
import { WaysOn } from './WaysOn.tsx';

type Props = {
  language: Language;
  query?: string;
  /** Absent before the first search; `'unavailable'` if the search failed. */
  result?: SearchResult | 'unavailable';
  /** Shown before the first search, and if nothing was found. */
  links?: readonly MenuLink[];
};

export function SearchView({ language, query = '', result, links = [] }: Props) {
  const texts = textsIn(language).search;
  const step = { path: localSitePages[language].search, title: texts.title };
  const hasHits = result !== undefined && result !== 'unavailable' && result.hits.length > 0;
  return (
    <>
      <PageHeader title={texts.title} breadcrumbs={<Breadcrumbs ancestors={[step]} language={language} />}>
        <div className="measure mt-8">
          <SearchForm query={query} language={language} />
        </div>
      </PageHeader>
      {result && (
        <div className="shell">
          {result === 'unavailable' ? (
            <p className="indent measure">{texts.unavailable}</p>
          ) : (
            <SearchResults query={query} result={result} language={language} />
          )}
        </div>
      )}
      {!hasHits && (
        <div className={result ? 'mt-14 md:mt-20' : ''}>
          <WaysOn links={links} language={language} />
        </div>
      )}
    </>
  );
}
