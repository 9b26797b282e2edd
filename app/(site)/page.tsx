import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SiteFrame } from '#components/layout/SiteFrame.tsx';
import { HomeView } from '#components/pages/HomeView.tsx';
import { addressBook } from '#lib/content/addresses.ts';
import { getHomePage } from '#lib/content/documents/homePage.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { readEnv } from '#lib/env.ts';
import { metadataFor } from '#lib/seo/metadata.ts';

export const revalidate = 900;

export async function generateMetadata(): Promise<Metadata> {
  const [home, settings] = await Promise.all([getHomePage(), getSiteSettings()]);
  if (!home) return {};
  return metadataFor({ ...home, path: '/', settings, origin: readEnv().siteUrl });
}

export default async function Home() {
  const [home, settings, addresses] = await Promise.all([getHomePage(), getSiteSettings(), addressBook()]);
  if (!home) notFound();
  return (
    <SiteFrame settings={settings} addresses={addresses} current="/" origin={readEnv().siteUrl}>
      <HomeView home={home} addresses={addresses} />
    </SiteFrame>
  );
}
