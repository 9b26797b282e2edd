import { Blocks } from '#components/blocks/Blocks.tsx';
import { Breadcrumbs } from '#components/layout/Breadcrumbs.tsx';
import { PageEnd } from '#components/layout/PageEnd.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { TableOfContents } from '#components/layout/TableOfContents.tsx';
import { hasVisibleContent } from '#lib/content/blocks/blockUnion.ts';
import { leadsOn } from '#lib/content/blocks/leadsOn.ts';
import type { Page } from '#lib/content/documents/page.ts';
import type { SiteSettings } from '#lib/content/documents/siteSettings.ts';
import { termsIn } from '#lib/content/glossary.ts';
import { headingsOfBlocks } from '#lib/content/headings/tableOfContents.ts';
import { sourcesOfBlocks } from '#lib/content/sources.ts';
import { languageOf } from '#lib/languages.ts';
import { nextPage } from '#lib/urls/nextPage.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import { OpeningTimeline } from './OpeningTimeline.tsx';
import { AccessibilityStatement, OwnerDetails, ownerHeadings } from './OwnerDetails.tsx';
import { TwoColumns } from './TwoColumns.tsx';

type Props = { page: Page; entry: RoutedPage; addresses: SiteTree; settings: SiteSettings };

export function PageView({ page, entry, addresses, settings }: Props) {
  const language = languageOf(entry.path);
  const visibleBlocks = page.blocks.filter((block) => hasVisibleContent(block, addresses));
  const owner = { id: entry.id, settings, addresses, language };
  const { before, after } = ownerHeadings(owner);
  const headings = [...before, ...headingsOfBlocks(visibleBlocks), ...after];
  const next = nextPage(entry.id, settings.mainMenu, addresses);
  const opensWithHistory = visibleBlocks[0]?._type === 'timeline';
  return (
    <article className={opensWithHistory ? historyInView : ''}>
      <PageHeader
        title={page.title ?? entry.title}
        lead={page.lead}
        breadcrumbs={<Breadcrumbs ancestors={addresses.ancestors(entry.id)} language={language} />}
        updated={{ published: page.changed, reviewed: page.lastReviewed, language }}
      />
      <div className="shell">
        <OpeningTimeline blocks={visibleBlocks} language={language} />
      </div>
      <TwoColumns
        aside={<TableOfContents headings={headings} language={language} />}
        notes={{
          terms: termsIn(settings.glossary, { ...page, blocks: visibleBlocks }),
          sources: sourcesOfBlocks(visibleBlocks, language),
        }}
        language={language}
      >
        <div className="blocks">
          <AccessibilityStatement {...owner} />
          <Blocks blocks={visibleBlocks} addresses={addresses} language={language} />
          <OwnerDetails {...owner} />
        </div>
      </TwoColumns>
      <PageEnd
        published={page.changed}
        reviewed={page.lastReviewed}
        next={next && !leadsOn(visibleBlocks, next.id) ? next : undefined}
        language={language}
      />
    </article>
  );
}

/** A link to the first heading shows the drawing above it, too. */
const historyInView = 'md:[&_section:first-child>h2]:scroll-mt-80';
