import type { Metadata } from 'next';
import { SearchView } from '#components/pages/SearchView.tsx';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { sitePages } from '#lib/model.ts';
import { metadataFor } from '#lib/seo/metadata.ts';
import { readEnv } from '#lib/server/env.ts';
import { Frame } from '../Frame.tsx';

export const revalidate = 900;

export async function generateMetadata(): Promise<Metadata> {
  const settings = await getSiteSettings();
  return metadataFor({
    path: sitePages.search,
    title: 'Søg',
    lead: 'Søg på tværs af alle sider hos Væksthus for Ledelse.',
    settings,
    origin: readEnv().siteUrl,
  });
}

/** The empty search form. Requests with a query are rewritten to `resultater` (see next.config.ts). */
export default function SearchPage() {
  return (
    <Frame current={sitePages.search}>
      <SearchView />
    </Frame>
  );
}
