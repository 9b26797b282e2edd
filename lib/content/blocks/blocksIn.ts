import { type Language, languageOf } from '#lib/languages.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
import type { Block } from './blockUnion.ts';

/**
 * Adapts the blocks that list documents by themselves to the language of their page: the network groups of both languages
 * are in the store. A group without a path, which has no language yet, counts as Danish.
 */
export function blocksIn(
  language: Language,
  blocks: readonly Block[],
  addresses: Pick<SiteTree, 'pathOf'>,
): Block[] {
  return blocks.map((block) =>
    block._type === 'networkGroupCards' || block._type === 'standsBehind'
      ? ({
          ...block,
          groups: block.groups.filter(
            ({ _id }) => languageOf(addresses.pathOf(_id) ?? languageHomeOfUnplaced) === language,
          ),
        } as Block)
      : block,
  );
}

const languageHomeOfUnplaced = '/';
