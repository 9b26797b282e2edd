import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { StructuredData } from '#components/layout/StructuredData.tsx';
import { HomeView } from '#components/pages/HomeView.tsx';
import { NetworkGroupView } from '#components/pages/NetworkGroupView.tsx';
import { PageView } from '#components/pages/PageView.tsx';
import { StrategyView } from '#components/pages/StrategyView.tsx';
import { getParties } from '#lib/content/documents/parties.ts';
import { getSiteSettings, type SiteSettings } from '#lib/content/documents/siteSettings.ts';
import { type FoundOf, getDocumentByPath } from '#lib/content/getDocumentByPath.ts';
import { lastUpdated } from '#lib/content/lastUpdated.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { selectStaticPages } from '#lib/content/staticPages.ts';
import { isFrontPage, type Language, languageCodes, languageOf } from '#lib/languages.ts';
import type { RoutedType } from '#lib/model.ts';
import { metadataFor } from '#lib/seo/metadata.ts';
import { getShareCard } from '#lib/seo/shareCards.ts';
import { frontPageData, pageData, toScriptText } from '#lib/seo/structuredData.ts';
import { readEnv } from '#lib/server/env.ts';
import { Frame } from './Frame.tsx';

/** The paths of a language to prerender at build time; others are rendered on first visit. */
export async function staticPathsOf(language: Language): Promise<string[]> {
  const settings = await Promise.all(languageCodes.map((code) => getSiteSettings(code)));
  return selectStaticPages(await getSiteTree(), settings)
    .map(({ path }) => path)
    .filter((path) => languageOf(path) === language);
}

/** Metadata of the document at a path; empty if there is none. */
export async function contentMetadata(path: string): Promise<Metadata> {
  const [result, settings] = await Promise.all([getDocumentByPath(path), getSiteSettings(languageOf(path))]);
  if (!result) return {};
  const { document, entry, addresses } = result;
  const { lead, seo, revision } = document;
  const { id } = entry;
  const title = document.title ?? entry.title;
  const { siteUrl: origin } = readEnv();
  const versions = addresses.versions(id, false);
  const card = await getShareCard(id);
  if (!card) return {};
  return metadataFor({ path, versions, id, title, lead, seo, revision, card, settings, origin });
}

/** The page of the document at a path. Unknown paths are handled in proxy.ts. */
export async function ContentPage({ path }: { path: string }) {
  const result = await getDocumentByPath(path);
  if (!result) notFound();
  const { entry } = result;
  const language = languageOf(path);
  return (
    <Frame language={language} current={entry.path}>
      {view(result, await getSiteSettings(language))}
      <StructuredData json={toScriptText(await structuredData(result, language))} />
    </Frame>
  );
}

async function structuredData({ document, entry, addresses }: FoundOf<RoutedType>, language: Language) {
  const { seo, lead, changed, lastReviewed } = document;
  const page = {
    title: document.title ?? entry.title,
    description: seo?.description ?? lead,
    settings: await getSiteSettings(language),
    origin: readEnv().siteUrl,
  };
  if (isFrontPage(entry.path))
    return frontPageData({
      ...{ ...page, language, available: addresses.languages() },
      parties: await getParties(),
    });
  return pageData({
    ...page,
    lastUpdated: lastUpdated(changed, lastReviewed),
    ancestors: addresses.ancestors(entry.id),
    ...('blocks' in document && { listed: { blocks: document.blocks, addresses } }),
  });
}

/** The view for each routed document type. */
const views: { [Type in RoutedType]: (result: FoundOf<Type>, settings: SiteSettings) => ReactNode } = {
  page: ({ document, ...place }, settings) =>
    isFrontPage(place.entry.path) ? (
      <HomeView
        home={{ ...document, title: document.title ?? place.entry.title }}
        addresses={place.addresses}
        language={languageOf(place.entry.path)}
      />
    ) : (
      <PageView page={document} settings={settings} {...place} />
    ),
  strategy: ({ document, ...place }, settings) => (
    <StrategyView strategy={document} settings={settings} {...place} />
  ),
  networkGroup: ({ document, ...place }, settings) => (
    <NetworkGroupView group={document} settings={settings} {...place} />
  ),
};

const view = <Type extends RoutedType>(result: FoundOf<Type>, settings: SiteSettings): ReactNode =>
  views[result.type](result, settings);
