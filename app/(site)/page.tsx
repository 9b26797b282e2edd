import type { Metadata } from 'next';
import { HomeView } from '#components/pages/HomeView.tsx';
import { addressBook } from '#lib/content/addresses.ts';
import { getHomePage } from '#lib/content/documents/homePage.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { readEnv } from '#lib/env.ts';
import { metadataFor } from '#lib/seo/metadata.ts';
import { Frame } from './Frame.tsx';

export const revalidate = 900;

export async function generateMetadata(): Promise<Metadata> {
  const [home, settings] = await Promise.all([getHomePage(), getSiteSettings()]);
  return metadataFor({ ...home, path: '/', settings, origin: readEnv().siteUrl });
}

export default async function Home() {
  const [home, addresses] = await Promise.all([getHomePage(), addressBook()]);
  return (
    <Frame current="/">
      <HomeView home={home} addresses={addresses} />
    </Frame>
  );
}
