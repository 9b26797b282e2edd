import type { PathSegment } from './fieldPath.ts';
import { type Fields, objectsOf, segmentOf, walkTexts } from './objects.ts';

/** A link in a text: its annotation with its path, and the text that a visitor clicks. */
export type TextLink = { link: Fields; path: PathSegment[]; text: string };

/** Finds the links in the texts of a document, in order. */
export function textLinks(document: Fields): TextLink[] {
  return walkTexts(document).flatMap(({ blocks, path }) =>
    blocks.flatMap((block, index) =>
      objectsOf(block.markDefs).map((link, position) => ({
        link,
        path: [...path, segmentOf(block, index), 'markDefs', segmentOf(link, position)],
        text: objectsOf(block.children)
          .filter(({ marks }) => Array.isArray(marks) && marks.includes(link._key))
          .map(({ text }) => (typeof text === 'string' ? text : ''))
          .join(''),
      })),
    ),
  );
}
