import type { Metadata } from 'next';
import { HomeView } from '#components/pages/HomeView.tsx';
import { getHomePage } from '#lib/content/documents/homePage.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { metadataFor } from '#lib/seo/metadata.ts';
import { readEnv } from '#lib/server/env.ts';
import { Frame } from './Frame.tsx';

export const revalidate = 900;

export async function generateMetadata(): Promise<Metadata> {
  const [home, settings] = await Promise.all([getHomePage(), getSiteSettings()]);
  return metadataFor({ ...home, path: '/', settings, origin: readEnv().siteUrl });
}

export default async function Home() {
  const [home, addresses] = await Promise.all([getHomePage(), getSiteTree()]);
  return (
    <Frame current="/">
      <HomeView home={home} addresses={addresses} />
    </Frame>
  );
}
