import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { z } from 'zod';
import { SiteFrame } from '#components/layout/SiteFrame.tsx';
import { HomeView } from '#components/pages/HomeView.tsx';
import { NetworkGroupView } from '#components/pages/NetworkGroupView.tsx';
import { NotFoundView } from '#components/pages/NotFoundView.tsx';
import { PageView } from '#components/pages/PageView.tsx';
import { SearchView } from '#components/pages/SearchView.tsx';
import { StrategyView } from '#components/pages/StrategyView.tsx';
import { homePage } from '#lib/content/documents/homePage.ts';
import { networkGroup } from '#lib/content/documents/networkGroup.ts';
import { page } from '#lib/content/documents/page.ts';
import { type SiteSettings, siteSettings } from '#lib/content/documents/siteSettings.ts';
import { strategy } from '#lib/content/documents/strategy.ts';
import { parseResponse } from '#lib/content/parseResponse.ts';
import { pageNodes } from '#lib/content/siteTreeQuery.ts';
import { buildIndex } from '#lib/search/buildIndex.ts';
import { corpusSchema, toSearchDocuments } from '#lib/search/corpus.ts';
import { fillNotFoundPage } from '#lib/urls/fillNotFoundPage.ts';
import { buildSiteTree, type PageNode, type RoutedPage, type SiteTree } from '#lib/urls/siteTree.ts';

const entry = (id: string, type: PageNode['type'], slug: string, parentId?: string): PageNode => ({
  ...{
    id,
    type,
    slug,
    parentId,
    title: `Titel: ${slug}`,
    changed: '2026-01-01',
    hidden: false,
    order: undefined,
  },
});

/** A site tree of four public documents: a page, and below it one document of each routed type. */
export const siteTree: SiteTree = buildSiteTree([
  entry('page-formaal', 'page', 'formaal'),
  entry('page-skjult', 'page', 'skjult', 'page-formaal'),
  entry('strategy-ok21', 'strategy', 'ok21', 'page-formaal'),
  entry('networkGroup-ledere', 'networkGroup', 'ledere', 'page-formaal'),
]);

export const entryOf = (id: string): RoutedPage => {
  const node = siteTree.ancestors(id).at(-1);
  if (!node) throw new Error(`${id} has no address`);
  return node;
};

const name = 'page-of-the-test';
export const read = <T,>(schema: z.ZodType<T>, value: unknown): T =>
  parseResponse(name, schema, { answered: true, value });

const noSettings: SiteSettings = siteSettings.parse({});

/** Renders content inside the site frame: the whole page except `<html>` and `<head>`. */
export function htmlOf(content: ReactNode, settings = noSettings, addresses = siteTree): string {
  return renderToStaticMarkup(
    <SiteFrame
      language="da"
      settings={settings}
      addresses={addresses}
      current="/formaal"
      origin="https://site.invalid"
    >
      {content}
    </SiteFrame>,
  );
}

/** For each kind of response: parses what the content store returns, and renders its HTML. */
export const htmlFrom = {
  page: (raw: unknown) =>
    htmlOf(
      <PageView
        page={read(page, raw)}
        entry={entryOf('page-formaal')}
        addresses={siteTree}
        settings={noSettings}
      />,
    ),
  homePage: (raw: unknown) =>
    htmlOf(<HomeView home={read(homePage, raw)} addresses={siteTree} language="da" />),
  strategy: (raw: unknown) =>
    htmlOf(
      <StrategyView
        strategy={read(strategy, raw)}
        entry={entryOf('strategy-ok21')}
        addresses={siteTree}
        settings={noSettings}
      />,
    ),
  networkGroup: (raw: unknown) =>
    htmlOf(
      <NetworkGroupView
        group={read(networkGroup, raw)}
        entry={entryOf('networkGroup-ledere')}
        settings={noSettings}
        addresses={siteTree}
      />,
    ),
  siteSettings: (raw: unknown) => {
    const settings = read(siteSettings, raw);
    const view = (
      <PageView
        page={page.parse({})}
        entry={entryOf('page-formaal')}
        addresses={siteTree}
        settings={settings}
      />
    );
    return htmlOf(view, settings);
  },
  addresses: (raw: unknown) => {
    const addresses = buildSiteTree(read(pageNodes, raw));
    const menuItems = addresses.all().map(({ id, title }) => ({ target: id, title }));
    const html = htmlOf(
      <NotFoundView reason="notFound" links={addresses.all()} language="da" />,
      { ...noSettings, mainMenu: menuItems },
      addresses,
    );
    const pages = addresses.all().map(({ path, title }) => ({ path, title, trail: [title] }));
    return fillNotFoundPage(html, { pages, words: 'ledelse' });
  },
  search: (raw: unknown) => {
    const search = buildIndex(toSearchDocuments(read(corpusSchema, raw), siteTree), '');
    return htmlOf(<SearchView language="da" query="ledelse" result={search('ledelse')} />);
  },
} satisfies Record<string, (raw: unknown) => string>;
