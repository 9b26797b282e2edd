import { hasVisibleText, segmentOf, walkTexts } from '../document/objects.ts';
import { blockText } from '../document/publicTexts.ts';
import type { ContentRule } from '../types.ts';

/** Finds empty paragraphs in a text, which the site leaves out. A text of only such is an empty block. */
export const emptyParagraph: ContentRule = {
  id: 'empty-paragraph',
  title: 'Tomt afsnit',
  severity: 'warning',
  why: 'Webstedet viser ikke tomme afsnit. Afstanden mellem afsnit kommer af sig selv.',
  check: (document) =>
    walkTexts(document).flatMap(({ blocks, path }) => {
      const isEmpty = blocks.map((block) => block._type === 'block' && !hasVisibleText(blockText(block)));
      if (isEmpty.every(Boolean)) return [];
      return blocks.flatMap((block, index) =>
        isEmpty[index]
          ? [
              {
                path: [...path, segmentOf(block, index)],
                message:
                  'Afsnittet er tomt, og webstedet viser det ikke. Slet det: afstanden mellem afsnit kommer af sig selv.',
              },
            ]
          : [],
      );
    }),
};
