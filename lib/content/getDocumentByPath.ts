import type { RoutedType } from '#lib/model.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import { getNetworkGroup } from './documents/networkGroup.ts';
import { getPage } from './documents/page.ts';
import { getStrategy } from './documents/strategy.ts';
import { getSiteTree } from './loadSiteTree.ts';

/** How the document of each type with a path is read. */
const readers = {
  page: getPage,
  strategy: getStrategy,
  networkGroup: getNetworkGroup,
} satisfies Record<RoutedType, (id: string) => Promise<object>>;

type Read<Type extends RoutedType> = Awaited<ReturnType<(typeof readers)[Type]>>;

/** A public document of one type with the entry that gives it its path. */
export type FoundOf<Type extends RoutedType> = {
  type: Type;
  document: Read<Type>;
  entry: RoutedPage;
  addresses: SiteTree;
};

/** A public document with the entry that gives it its path. */
export type FoundDocument = { [Type in RoutedType]: FoundOf<Type> }[RoutedType];

/**
 * Looks up the document at a path.
 *
 * @param path from the root, no trailing slash
 * @returns the document, or `undefined` when no document has the path
 * @throws ContentUnavailable when the store gives no answer, or lacks a document to which it gave a path: the last good
 * page stays
 */
export async function getDocumentByPath(path: string): Promise<FoundDocument | undefined> {
  const addresses = await getSiteTree();
  const entry = addresses.byPath(path);
  if (!entry) return undefined;
  const { id, type } = entry;
  return { entry, addresses, type, document: await readers[type](id) } as FoundDocument;
}
