import { Blocks } from '#components/blocks/Blocks.tsx';
import { Breadcrumbs } from '#components/layout/Breadcrumbs.tsx';
import { LastUpdated } from '#components/layout/LastUpdated.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { TableOfContents } from '#components/layout/TableOfContents.tsx';
import { hasVisibleContent } from '#lib/content/blocks/blockUnion.ts';
import type { Page } from '#lib/content/documents/page.ts';
import { headingsOfBlocks } from '#lib/content/headings/tableOfContents.ts';
import { languageOf } from '#lib/languages.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import { TwoColumns } from './TwoColumns.tsx';

type Props = { page: Page; entry: RoutedPage; addresses: SiteTree };

export function PageView({ page, entry, addresses }: Props) {
  const language = languageOf(entry.path);
  const visibleBlocks = page.blocks.filter((block) => hasVisibleContent(block, addresses));
  return (
    <article>
      <PageHeader
        title={page.title ?? entry.title}
        lead={page.lead}
        breadcrumbs={<Breadcrumbs ancestors={addresses.ancestors(entry.id)} language={language} />}
      />
      <TwoColumns aside={<TableOfContents headings={headingsOfBlocks(visibleBlocks)} language={language} />}>
        <Blocks blocks={visibleBlocks} addresses={addresses} language={language} />
      </TwoColumns>
      <LastUpdated published={page.changed} reviewed={page.lastReviewed} language={language} />
    </article>
  );
}
