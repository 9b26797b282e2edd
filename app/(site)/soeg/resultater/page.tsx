import type { Metadata } from 'next';
import { SearchView } from '#components/pages/SearchView.tsx';
import { search } from '#lib/search/freshIndex.ts';
import { longestQuestion } from '#lib/search/search.ts';
import { Frame } from '../../Frame.tsx';

export const metadata: Metadata = {
  title: 'Søgeresultater | Væksthus for Ledelse',
  robots: { index: false, follow: true },
};

type Props = { searchParams: Promise<{ q?: string | string[] }> };

/** The answer to a question, made on request. */
export default async function SearchResults({ searchParams }: Props) {
  const { q } = await searchParams;
  const question = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, longestQuestion) ?? '';
  const hits = question === '' ? undefined : await search(question).catch(() => 'unavailable' as const);
  return (
    <Frame current="/soeg">
      <SearchView question={question} {...(hits && { hits })} />
    </Frame>
  );
}
