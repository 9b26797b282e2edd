import type { Metadata } from 'next';
import { StructuredData } from '#components/layout/StructuredData.tsx';
import { toMenuLinks } from '#components/layout/toMenuLinks.ts';
import { SearchView } from '#components/pages/SearchView.tsx';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { Language } from '#lib/languages.ts';
import { localSitePages, sitePageIn } from '#lib/model.ts';
import { search } from '#lib/search/searchIndex.ts';
import { metadataFor } from '#lib/seo/metadata.ts';
import { getShareCard, searchCardIds } from '#lib/seo/shareCards.ts';
import { pageData, toScriptText } from '#lib/seo/structuredData.ts';
import { readEnv } from '#lib/server/env.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { Frame } from './Frame.tsx';

export type SearchParams = Promise<{ q?: string | string[] }>;

/** Metadata of the empty search form. */
export async function searchMetadata(language: Language): Promise<Metadata> {
  const { title, description } = textsIn(language).search;
  const id = searchCardIds[language];
  const [settings, card, addresses] = await Promise.all([
    getSiteSettings(language),
    getShareCard(id),
    getSiteTree(),
  ]);
  if (!card) return {};
  return metadataFor({
    ...{ id, card, settings },
    path: localSitePages[language].search,
    versions: sitePageIn('search', addresses.languages()),
    title,
    lead: description,
    origin: readEnv().siteUrl,
  });
}

/** The empty search form. Requests with a query are rewritten to the results (see next.config.ts). */
export async function SearchPage({ language }: { language: Language }) {
  const path = localSitePages[language].search;
  const { title, description } = textsIn(language).search;
  const [settings, addresses] = await Promise.all([getSiteSettings(language), getSiteTree()]);
  const data = pageData({
    ...{ title, description },
    ancestors: [{ path, title }],
    settings,
    origin: readEnv().siteUrl,
  });
  return (
    <Frame language={language} current={path}>
      <SearchView language={language} links={toMenuLinks(settings.mainMenu, addresses, language)} />
      <StructuredData json={toScriptText(data)} />
    </Frame>
  );
}

/** The query is in the title, so that it names the search in tabs, in the history and among bookmarks. */
export async function resultsMetadata(language: Language, searchParams: SearchParams): Promise<Metadata> {
  const [query, settings] = await Promise.all([queryOf(searchParams), getSiteSettings(language)]);
  const { results, resultsFor } = textsIn(language).search;
  const title = query === '' ? results : resultsFor(query);
  return {
    title: `${title} | ${withoutSoftHyphens(settings.name)}`,
    robots: { index: false, follow: true },
  };
}

type ResultsProps = { language: Language; searchParams: SearchParams };

/** The search results, rendered on request. The proxy has normalized the query (`readQuery`). */
export async function ResultsPage({ language, searchParams }: ResultsProps) {
  const query = await queryOf(searchParams);
  // Fetched in parallel with the frame's content: in sequence, a hanging store would double the visitor's waiting time.
  const [result, settings, addresses] = await Promise.all([
    query === '' ? undefined : search(query, language).catch(() => 'unavailable' as const),
    getSiteSettings(language),
    getSiteTree(),
  ]);
  return (
    <Frame language={language} current={localSitePages[language].search} query={query}>
      <SearchView
        language={language}
        query={query}
        {...(result && { result })}
        links={toMenuLinks(settings.mainMenu, addresses, language)}
      />
    </Frame>
  );
}

const queryOf = async (searchParams: SearchParams): Promise<string> => {
  const { q } = await searchParams;
  return (Array.isArray(q) ? q[0] : q)?.trim() ?? '';
};
