import { languageOf } from '#lib/languages.ts';
import type { RoutedType } from '#lib/model.ts';
import type { RoutedPage, SiteTree } from '#lib/urls/siteTree.ts';
import { blocksIn } from './blocks/blocksIn.ts';
import { getNetworkGroup } from './documents/networkGroup.ts';
import { getPage } from './documents/page.ts';
import { getStrategy } from './documents/strategy.ts';
import { getSiteTree } from './loadSiteTree.ts';

/** Fetches the document of each routed type by id. */
const fetchers = {
  page: getPage,
  strategy: getStrategy,
  networkGroup: getNetworkGroup,
} satisfies Record<RoutedType, (id: string) => Promise<object>>;

type DocumentOf<Type extends RoutedType> = Awaited<ReturnType<(typeof fetchers)[Type]>>;

/** A published document of one type, with its entry in the site tree. */
export type FoundOf<Type extends RoutedType> = {
  type: Type;
  document: DocumentOf<Type>;
  entry: RoutedPage;
  addresses: SiteTree;
};

/** A published document of any routed type, with its entry in the site tree. */
export type FoundDocument = { [Type in RoutedType]: FoundOf<Type> }[RoutedType];

/**
 * Fetches the document at a path.
 *
 * @param path from the root, without a trailing slash
 * @returns the document, or `undefined` if no document has this path
 * @throws ContentUnavailable if the store does not respond, or does not return a document that the site tree lists; the
 *   last good page is then kept
 */
export async function getDocumentByPath(path: string): Promise<FoundDocument | undefined> {
  const addresses = await getSiteTree();
  const entry = addresses.byPath(path);
  if (!entry) return undefined;
  const { id, type } = entry;
  const document = await fetchers[type](id);
  if ('blocks' in document)
    return {
      ...{ entry, addresses, type },
      document: { ...document, blocks: blocksIn(languageOf(path), document.blocks, addresses) },
    } as FoundDocument;
  return { entry, addresses, type, document } as FoundDocument;
}
