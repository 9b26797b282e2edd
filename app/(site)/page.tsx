import type { Metadata } from 'next';
import { StructuredData } from '#components/layout/StructuredData.tsx';
import { HomeView } from '#components/pages/HomeView.tsx';
import { blocksIn } from '#lib/content/blocks/blocksIn.ts';
import { getHomePage } from '#lib/content/documents/homePage.ts';
import { getParties } from '#lib/content/documents/parties.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { homeId } from '#lib/model.ts';
import { metadataFor } from '#lib/seo/metadata.ts';
import { getShareCard } from '#lib/seo/shareCards.ts';
import { frontPageData, toScriptText } from '#lib/seo/structuredData.ts';
import { readEnv } from '#lib/server/env.ts';
import { Frame } from '../routes/Frame.tsx';

export const revalidate = 900;

export async function generateMetadata(): Promise<Metadata> {
  const [home, settings, addresses, card] = await Promise.all([
    getHomePage(),
    getSiteSettings('da'),
    getSiteTree(),
    getShareCard(homeId),
  ]);
  if (!card) return {};
  const versions = addresses.versions(homeId, false);
  return metadataFor({
    ...{ ...home, path: '/', versions, id: homeId, card, settings },
    origin: readEnv().siteUrl,
  });
}

export default async function Home() {
  const [home, addresses, settings, parties] = await Promise.all([
    getHomePage(),
    getSiteTree(),
    getSiteSettings('da'),
    getParties(),
  ]);
  const blocks = blocksIn('da', home.blocks, addresses);
  const data = frontPageData({
    ...{ language: 'da', available: addresses.languages(), settings, parties },
    title: home.title,
    description: home.seo?.description ?? home.lead,
    origin: readEnv().siteUrl,
  });
  return (
    <Frame language="da" current="/">
      <HomeView home={{ ...home, blocks }} addresses={addresses} language="da" />
      <StructuredData json={toScriptText(data)} />
    </Frame>
  );
}
