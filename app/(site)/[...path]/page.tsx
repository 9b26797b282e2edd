import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NetworkGroupView } from '#components/pages/NetworkGroupView.tsx';
import { PageView } from '#components/pages/PageView.tsx';
import { StrategyView } from '#components/pages/StrategyView.tsx';
import { addressBook } from '#lib/content/addresses.ts';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { type Found, lookUp } from '#lib/content/lookUp.ts';
import { prebuilt } from '#lib/content/prebuilt.ts';
import { readEnv } from '#lib/env.ts';
import { metadataFor } from '#lib/seo/metadata.ts';
import { Frame } from '../Frame.tsx';

export const revalidate = 900;

type Props = { params: Promise<{ path: string[] }> };

/** What the build makes; other pages are made at the first visit. Addresses without a page do not come so far: see proxy.ts. */
export async function generateStaticParams() {
  const [addresses, settings] = await Promise.all([addressBook(), getSiteSettings()]);
  return prebuilt(addresses, settings).map(({ path }) => ({ path: path.slice(1).split('/') }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, settings] = await Promise.all([lookUp(pathOf(await params)), getSiteSettings()]);
  if (!found) return {};
  const { document, entry } = found;
  const { lead, seo, revision } = document;
  const title = document.title ?? entry.title;
  return metadataFor({ path: entry.path, title, lead, seo, revision, settings, origin: readEnv().siteUrl });
}

export default async function ContentPage({ params }: Props) {
  const found = await lookUp(pathOf(await params));
  if (!found) notFound();
  return (
    <Frame current={found.entry.path}>
      <View {...found} />
    </Frame>
  );
}

function View({ entry, addresses, ...found }: Found) {
  if (found.type === 'page') return <PageView page={found.document} entry={entry} addresses={addresses} />;
  if (found.type === 'strategy') {
    return <StrategyView strategy={found.document} entry={entry} addresses={addresses} />;
  }
  return <NetworkGroupView group={found.document} entry={entry} addresses={addresses} />;
}

const pathOf = ({ path }: { path: string[] }) => `/${path.join('/')}`;
