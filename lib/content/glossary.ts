import { z } from 'zod';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { type Block, blocksToPlainText } from './blocks/blockUnion.ts';
import { type PortableText, plainText } from './fields/portableText.ts';
import { key, text } from './fields/text.ts';
import { lenientArray } from './lenientZod.ts';

/** A word that not every reader knows, and what it means. */
const term = z.object({ _key: key, term: text, text });

export type GlossaryTerm = z.output<typeof term>;

/** Schema for the glossary of a language. */
export const glossary = lenientArray('glossary', term);

/** The parts of a document that a reader meets words in. */
type Texts = {
  title?: string | undefined;
  lead?: string | undefined;
  blocks?: readonly Block[];
  body?: PortableText;
};

/**
 * Selects the terms that the text of a document uses, in the order of the glossary. Letters count as they are written: "OK"
 * is a term, "ok" is not. A term may have a genitive or a number after it: "KTO's", "OK21".
 */
export function termsIn(terms: readonly GlossaryTerm[], document: Texts): GlossaryTerm[] {
  const { title, lead, blocks = [], body = [] } = document;
  const read = withoutSoftHyphens(
    [title, lead, blocksToPlainText(blocks), ...body.map(plainText)].filter(Boolean).join('\n'),
  );
  return terms.filter(({ term }) => {
    const written = withoutSoftHyphens(term).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${written}(?:['’]?s)?(?!\\p{L})`, 'u').test(read);
  });
}
