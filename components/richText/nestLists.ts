import type { TextBlock } from '#lib/content/fields/portableText.ts';

/** A list in the form that @portabletext/react renders: an item that contains a list has it among its children. */
export type ListNode = {
  _type: '@list';
  _key: string;
  mode: 'html';
  level: number;
  listItem: NonNullable<TextBlock['listItem']>;
  children: ItemNode[];
};

type ItemNode = Omit<TextBlock, 'children'> & { children: (TextBlock['children'][number] | ListNode)[] };

/**
 * Nests list items by their levels. Items in a row are one list as long as level 1 stays a list of one kind. A level that is
 * skipped, at the start too, becomes an item without text. @portabletext/react alone would begin a new list there, and
 * whenever a list inside another changes its kind.
 */
export function nestLists(content: readonly TextBlock[]): (TextBlock | ListNode)[] {
  const nested: (TextBlock | ListNode)[] = [];
  /** The list of each level, from the first to the current one. */
  let open: ListNode[] = [];
  for (const block of content) {
    const { listItem, level } = block;
    if (!listItem) {
      nested.push(block);
      open = [];
      continue;
    }
    open = open.slice(0, level);
    if (open.length === level && open.at(-1)?.listItem !== listItem) open.pop();
    while (open.length < level) {
      const list = emptyList(block, listItem, open.length + 1);
      const parent = open.at(-1);
      if (parent) lastItem(parent, block).children.push(list);
      else nested.push(list);
      open.push(list);
    }
    open.at(-1)?.children.push({ ...block, children: [...block.children] });
  }
  return nested;
}

/** True for the item of a skipped level. */
export const isSkippedLevel = ({ children }: { children?: readonly unknown[] }): boolean =>
  children?.every((child) => (child as { _type?: unknown })._type === '@list') ?? false;

const emptyList = ({ _key }: TextBlock, listItem: ListNode['listItem'], level: number): ListNode => ({
  _type: '@list',
  _key: `${_key}-list-${level}`,
  mode: 'html',
  level,
  listItem,
  children: [],
});

function lastItem(list: ListNode, block: TextBlock): ItemNode {
  const last = list.children.at(-1);
  if (last) return last;
  const item = { ...block, _key: `${block._key}-level-${list.level}`, level: list.level, children: [] };
  list.children.push(item);
  return item;
}
