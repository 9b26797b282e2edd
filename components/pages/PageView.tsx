import { Blocks } from '#components/blocks/Blocks.tsx';
import { Breadcrumbs } from '#components/layout/Breadcrumbs.tsx';
import { PageHeader } from '#components/layout/PageHeader.tsx';
import { Reviewed } from '#components/layout/Reviewed.tsx';
import { TableOfContents } from '#components/layout/TableOfContents.tsx';
import type { AddressBook, Addressed } from '#lib/content/addressBook.ts';
import type { Page } from '#lib/content/documents/page.ts';
import { headingsOfBlocks } from '#lib/content/headings.ts';
import { isShown } from '#lib/content/shown.ts';
import { Columns } from './Columns.tsx';

type Props = { page: Page; entry: Addressed; addresses: AddressBook };

export function PageView({ page, entry, addresses }: Props) {
  const shown = page.blocks.filter((block) => isShown(block, addresses));
  return (
    <article>
      <PageHeader
        title={page.title ?? entry.title}
        lead={page.lead}
        breadcrumbs={<Breadcrumbs trail={addresses.trail(entry.id)} />}
      />
      <Columns aside={<TableOfContents headings={headingsOfBlocks(shown)} />}>
        <Blocks blocks={shown} addresses={addresses} />
      </Columns>
      <Reviewed date={page.lastReviewed} />
    </article>
  );
}
