import type { Metadata } from 'next';
import { SearchView } from '#components/pages/SearchView.tsx';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { sitePages } from '#lib/model.ts';
import { maxQueryChars } from '#lib/search/buildIndex.ts';
import { search } from '#lib/search/searchIndex.ts';
import { Frame } from '../../Frame.tsx';

export const metadata: Metadata = {
  title: 'Søgeresultater | Væksthus for Ledelse',
  robots: { index: false, follow: true },
};

type Props = { searchParams: Promise<{ q?: string | string[] }> };

/** The search results, rendered on request. */
export default async function SearchResults({ searchParams }: Props) {
  const { q } = await searchParams;
  const query = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, maxQueryChars) ?? '';
  // Fetched in parallel with the frame's content: in sequence, a hanging store would double the visitor's waiting time.
  const [hits] = await Promise.all([
    query === '' ? undefined : search(query).catch(() => 'unavailable' as const),
    getSiteSettings(),
    getSiteTree(),
  ]);
  return (
    <Frame current={sitePages.search}>
      <SearchView query={query} {...(hits && { hits })} />
    </Frame>
  );
}
