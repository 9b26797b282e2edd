import type { Metadata } from 'next';
import { SiteFrame } from '#components/layout/SiteFrame.tsx';
import { SearchView } from '#components/pages/SearchView.tsx';
import { addressBook } from '#lib/content/addresses.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { readEnv } from '#lib/env.ts';
import { search } from '#lib/search/freshIndex.ts';
import { longestQuestion } from '#lib/search/search.ts';

export const metadata: Metadata = {
  title: 'Søgeresultater | Væksthus for Ledelse',
  robots: { index: false, follow: true },
};

type Props = { searchParams: Promise<{ q?: string | string[] }> };

/** The answer to a question, made on request. */
export default async function SearchResults({ searchParams }: Props) {
  const { q } = await searchParams;
  const question = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, longestQuestion) ?? '';
  const [settings, addresses] = await Promise.all([getSiteSettings(), addressBook()]);
  const hits = question === '' ? undefined : await search(question).catch(() => 'unavailable' as const);
  return (
    <SiteFrame settings={settings} addresses={addresses} current="/soeg" origin={readEnv().siteUrl}>
      <SearchView question={question} {...(hits && { hits })} />
    </SiteFrame>
  );
}
