import type { PastedTable } from './pastedText.ts';
import { isTable, type Pasted } from './readClipboard.ts';
import type { TextBlock } from './toBlocks.ts';

/** A block of the page: a text, or a table. */
export type PageBlock = { _type: 'richText' | 'table'; _key: string } & Record<string, unknown>;

/** Where the cursor is: a block of the text, and the number of characters before it in that block. */
export type Cursor = { block: string; offset: number };

/** The result for a text and the page around it. */
export type Placed = {
  /** The text in its own block. Empty if nothing is left for it: the block is to be removed. */
  content: TextBlock[];
  /** Blocks that follow on the page. */
  following: PageBlock[];
};

/**
 * Places a text with tables at the cursor of another text. The page has tables as blocks of their own, so that what is
 * after the first table, and what was after the cursor, moves to blocks of its own below.
 */
export function placeParts(
  content: readonly TextBlock[],
  cursor: Cursor,
  parts: Pasted['parts'],
  newKey: () => string,
): Placed {
  const { before, after } = splitAt(content, cursor, newKey);
  const first = parts[0] && !isTable(parts[0]) ? parts[0] : [];
  const rest = first.length > 0 ? parts.slice(1) : parts;
  const following: PageBlock[] = rest.map((part) =>
    isTable(part) ? toTableBlock(part, newKey) : { _type: 'richText', _key: newKey(), content: part },
  );
  const last = following.at(-1);
  if (after.length > 0) {
    if (last?._type === 'richText') last.content = [...(last.content as TextBlock[]), ...after];
    else following.push({ _type: 'richText', _key: newKey(), content: after });
  }
  return { content: [...before, ...first], following };
}

/** A pasted table as a block of the page. */
export function toTableBlock(table: PastedTable, newKey: () => string): PageBlock {
  return {
    _type: 'table',
    _key: newKey(),
    ...(table.caption !== '' && { caption: table.caption }),
    headerRow: table.headerRow,
    headerColumn: table.headerColumn,
    rows: table.rows.map((cells) => ({ _type: 'tableRow', _key: newKey(), cells })),
  };
}

/** A table as paragraphs, one for its title and one for each row, where no table can be. */
export function toLines(table: PastedTable, newKey: () => string): TextBlock[] {
  const lines = table.rows.map((row) => row.filter((text) => text !== '').join(' – '));
  return [table.caption, ...lines]
    .filter((line) => line !== '')
    .map((text) => ({
      _type: 'block',
      _key: newKey(),
      style: 'normal',
      markDefs: [],
      children: [{ _type: 'span', _key: newKey(), text, marks: [] }],
    }));
}

/** The whole text of a block. */
export const blockText = (block: TextBlock): string => block.children.map(({ text }) => text).join('');

/** Splits a text at the cursor. Blocks without text are left out. */
function splitAt(
  content: readonly TextBlock[],
  { block, offset }: Cursor,
  newKey: () => string,
): { before: TextBlock[]; after: TextBlock[] } {
  const index = content.findIndex(({ _key }) => _key === block);
  const split = content[index];
  // Another editor may have deleted the block in between.
  if (!split) return { before: withText(content), after: [] };
  return {
    before: withText([...content.slice(0, index), sliceBlock(split, 0, offset)]),
    after: withText([{ ...sliceBlock(split, offset), _key: newKey() }, ...content.slice(index + 1)]),
  };
}

const withText = (blocks: readonly TextBlock[]): TextBlock[] =>
  blocks.filter((block) => blockText(block).trim() !== '');

/** The part of a block between two places of its text. */
function sliceBlock(block: TextBlock, from: number, to = Number.POSITIVE_INFINITY): TextBlock {
  let start = 0;
  const children = block.children.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += span.text.length;
    return text === '' ? [] : [{ ...span, text }];
  });
  const used = new Set(children.flatMap(({ marks = [] }) => marks));
  return {
    ...block,
    children,
    ...(block.markDefs && { markDefs: block.markDefs.filter(({ _key }) => used.has(_key)) }),
  };
}
