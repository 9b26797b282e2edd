import type { Metadata } from 'next';
import { SiteFrame } from '#components/layout/SiteFrame.tsx';
import { SearchView } from '#components/pages/SearchView.tsx';
import { addressBook } from '#lib/content/addresses.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { readEnv } from '#lib/env.ts';
import { metadataFor } from '#lib/seo/metadata.ts';

export const revalidate = 900;

export async function generateMetadata(): Promise<Metadata> {
  const settings = await getSiteSettings();
  return metadataFor({
    path: '/soeg',
    title: 'Søg',
    lead: 'Søg på tværs af alle sider hos Væksthus for Ledelse.',
    settings,
    origin: readEnv().siteUrl,
  });
}

/** The form alone; a question is answered by `resultater` (see the rewrite in next.config.ts). */
export default async function SearchPage() {
  const [settings, addresses] = await Promise.all([getSiteSettings(), addressBook()]);
  return (
    <SiteFrame settings={settings} addresses={addresses} current="/soeg" origin={readEnv().siteUrl}>
      <SearchView />
    </SiteFrame>
  );
}
