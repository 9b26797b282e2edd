import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { NetworkGroupView } from '#components/pages/NetworkGroupView.tsx';
import { PageView } from '#components/pages/PageView.tsx';
import { StrategyView } from '#components/pages/StrategyView.tsx';
import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { type FoundOf, getDocumentByPath } from '#lib/content/getDocumentByPath.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { selectStaticPages } from '#lib/content/staticPages.ts';
import type { RoutedType } from '#lib/model.ts';
import { metadataFor } from '#lib/seo/metadata.ts';
import { readEnv } from '#lib/server/env.ts';
import { Frame } from '../Frame.tsx';

export const revalidate = 900;

type Props = { params: Promise<{ path: string[] }> };

/** The pages to prerender at build time; others are rendered on first visit. Unknown paths are handled in proxy.ts. */
export async function generateStaticParams() {
  const [addresses, settings] = await Promise.all([getSiteTree(), getSiteSettings()]);
  return selectStaticPages(addresses, settings).map(({ path }) => ({ path: path.slice(1).split('/') }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [result, settings] = await Promise.all([getDocumentByPath(pathOf(await params)), getSiteSettings()]);
  if (!result) return {};
  const { document, entry } = result;
  const { lead, seo, revision } = document;
  const title = document.title ?? entry.title;
  return metadataFor({ path: entry.path, title, lead, seo, revision, settings, origin: readEnv().siteUrl });
}

export default async function ContentPage({ params }: Props) {
  const result = await getDocumentByPath(pathOf(await params));
  if (!result) notFound();
  return <Frame current={result.entry.path}>{view(result)}</Frame>;
}

/** The view for each routed document type. */
const views: { [Type in RoutedType]: (result: FoundOf<Type>) => ReactNode } = {
  page: ({ document, ...place }) => <PageView page={document} {...place} />,
  strategy: ({ document, ...place }) => <StrategyView strategy={document} {...place} />,
  networkGroup: ({ document, ...place }) => <NetworkGroupView group={document} {...place} />,
};

const view = <Type extends RoutedType>(result: FoundOf<Type>): ReactNode => views[result.type](result);

const pathOf = ({ path }: { path: string[] }) => `/${path.join('/')}`;
