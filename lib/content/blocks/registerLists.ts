import { registerTags } from '../registerTags.ts';
import { typeTag } from '../tags.ts';
import { type Block, typesListedBy } from './blockUnion.ts';

/**
 * Gives the page that is being rendered the cache tags of the documents that its blocks list by themselves. Only those pages
 * depend on them.
 *
 * @param pending the document that is being fetched
 * @throws any error that `pending` rejects with
 */
export async function registerLists<T extends { blocks: readonly Block[] }>(pending: Promise<T>): Promise<T> {
  const document = await pending;
  registerTags(typesListedBy(document.blocks).map(typeTag));
  return document;
}
