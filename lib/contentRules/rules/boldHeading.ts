import { type Fields, hasVisibleText, objectsOf, segmentOf, walkTexts } from '../document/objects.ts';
import { blockText } from '../document/publicTexts.ts';
import type { ContentRule } from '../types.ts';

/** Longer bold text is emphasis. */
const maxHeadingLength = 80;

/** Finds paragraphs in bold that are meant as headings. */
export const boldHeading: ContentRule = {
  id: 'bold-heading',
  title: 'Fed skrift som overskrift',
  severity: 'warning',
  why: 'Fed skrift er ikke en overskrift for skærmlæsere, søgemaskiner og indholdsfortegnelsen.',
  check: (document) =>
    walkTexts(document).flatMap(({ blocks, path }) =>
      blocks.flatMap((block, index) =>
        isBoldHeading(block, blocks[index + 1])
          ? [
              {
                path: [...path, segmentOf(block, index)],
                message: `»${blockText(block).trim()}« ligner en overskrift, men er kun fed skrift. Vælg »Overskrift« eller »Underoverskrift«, så kommer den med i indholdsfortegnelsen.`,
              },
            ]
          : [],
      ),
    ),
};

function isBoldHeading(block: Fields, next: Fields | undefined): boolean {
  if (block._type !== 'block' || block.listItem !== undefined || !isBody(block)) return false;
  const text = blockText(block).trim();
  const spans = objectsOf(block.children).filter(({ text }) => hasVisibleText(text));
  return (
    spans.length > 0 &&
    spans.every(({ marks }) => Array.isArray(marks) && marks.includes('strong')) &&
    text.length <= maxHeadingLength &&
    !/[.!,;]$/.test(text) &&
    next !== undefined
  );
}

const isBody = ({ style }: Fields): boolean => style === undefined || style === 'normal';
