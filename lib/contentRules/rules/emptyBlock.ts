import { type Fields, hasVisibleText, objectsOf, segmentOf } from '../document/objects.ts';
import { blockText } from '../document/publicTexts.ts';
import type { ContentRule, Problem } from '../types.ts';

/** The list of a block without which it shows nothing. Blocks of other types show something by themselves. */
const contentFields: Readonly<Record<string, string>> = {
  ...{ accordion: 'items', aims: 'items', timeline: 'items', factBox: 'facts', downloads: 'files' },
  ...{ linkCards: 'cards', table: 'rows', richText: 'content', callout: 'content' },
};

/** Finds blocks without content, which the site leaves out. */
export const emptyBlock: ContentRule = {
  id: 'empty-block',
  title: 'Tom blok',
  severity: 'warning',
  why: 'Webstedet viser den ikke, og den står i vejen for den, der retter siden.',
  check: (document) => objectsOf(document.blocks).flatMap(problemsOf),
};

function problemsOf(block: Fields, index: number): Problem[] {
  const field = contentFields[String(block._type)];
  if (field === undefined || hasContent(block[field])) return [];
  return [
    {
      path: ['blocks', segmentOf(block, index)],
      message: 'Blokken er tom, så webstedet viser den ikke. Fyld den ud, eller slet den.',
    },
  ];
}

const hasContent = (value: unknown): boolean =>
  objectsOf(value).some((member) => member._type !== 'block' || hasVisibleText(blockText(member)));
