import { buildIndex } from '#lib/search/buildIndex.ts';
import type { SearchDocument } from '#lib/search/corpus.ts';
import { indexTitles, suggestPages } from '#lib/search/suggestPages.ts';
import type { PublicPage } from '#lib/urls/linkData.ts';

const siteName = 'Væksthus for Ledelse';

/** Suggests pages by their titles and paths, as without the store. */
export function titleSuggester(pages: readonly PublicPage[]) {
  const search = indexTitles(pages, siteName);
  return (pathname: string) => suggestPages(pathname, search, pages);
}

/** Suggests pages by their texts. */
export function textSuggester(documents: readonly SearchDocument[]) {
  const search = buildIndex(documents, siteName);
  return (pathname: string) => suggestPages(pathname, search, documents);
}
