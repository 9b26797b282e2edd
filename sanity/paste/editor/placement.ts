import { type FormPatch, insert, type Path, set, unset } from 'sanity';
import { type Cursor, type PageBlock, placeParts } from '../placeParts.ts';
import type { Pasted } from '../readClipboard.ts';
import type { TextBlock } from '../toBlocks.ts';

type GetFormValue = (path: Path) => unknown;

/** A paste that has changed the blocks of a page. */
export type Placement = {
  /** The path of the text. */
  path: Path;
  /** The text block as it was. */
  before: PageBlock;
  /** The resulting blocks: the text block, unless nothing is left in it, and those after it. */
  placed: PageBlock[];
};

/** True if a field is the text of a page's text block: the page can have a table after it. */
export function takesTables(path: Path, getFormValue: GetFormValue): boolean {
  const block = getFormValue(path.slice(0, 2));
  return path.length === 3 && path[0] === 'blocks' && isObject(block) && block._type === 'richText';
}

/** True if the form has the text that the editor showed. Empty blocks and empty lists of marks make no difference. */
export const isShown = (shown: unknown, value: unknown): boolean => comparable(shown) === comparable(value);

function comparable(content: unknown): string {
  const blocks = (Array.isArray(content) ? content : []) as Partial<TextBlock>[];
  return JSON.stringify(
    blocks
      .map(({ style, listItem, level, children = [] }) => [
        ...[style, listItem, level],
        children.filter(({ text }) => text !== '').map(({ text, marks = [] }) => [text, marks]),
      ])
      .filter((parts) => blocks.length > 1 || JSON.stringify(parts.at(-1)) !== '[]'),
  );
}

/** The form of the document. */
export type DocumentForm = {
  getFormValue: GetFormValue;
  /** Changes the document, in one mutation. */
  change: (patches: FormPatch[]) => void;
  /** Opens a part of the form. */
  open: (path: Path) => void;
};

type Paste = {
  /** The path of the text: the page's list of blocks, a block of it, and its text. */
  path: Path;
  /** The text as the form has it. */
  content: unknown;
  pasted: Pasted;
  cursor: Cursor;
};

/** Places a text with tables on the page, in one change. */
export function place({ path, pasted, cursor, ...paste }: Paste, form: DocumentForm): Placement {
  const blockPath = path.slice(0, 2);
  const content = (paste.content ?? []) as TextBlock[];
  const before = { ...(form.getFormValue(blockPath) as PageBlock), content };
  const { content: changed, following } = placeParts(content, cursor, pasted.parts, newKey);
  const isReplaced = changed.length === 0;
  form.change([insert(following, 'after', blockPath), isReplaced ? unset(blockPath) : set(changed, path)]);
  // The dialog with the text closes with its block. The first table opens in its place.
  if (isReplaced && following[0]) form.open(pathOf(following[0], path));
  return { path, before, placed: [...(isReplaced ? [] : [{ ...before, content: changed }]), ...following] };
}

/** True if nothing that a paste placed has changed since. */
export const isUntouched = ({ path, placed }: Placement, { getFormValue }: DocumentForm): boolean =>
  placed.every((block) => isUnchanged(block, getFormValue(pathOf(block, path))));

/** Restores the text block of before, and removes the blocks after it. */
export function takeBack({ path, before, placed }: Placement, form: DocumentForm): void {
  const [first] = placed;
  const isReplaced = first?._key !== before._key;
  const added = isReplaced ? placed : placed.slice(1);
  const restore =
    isReplaced && first ? insert([before], 'before', pathOf(first, path)) : set(before.content, path);
  form.change([restore, ...added.map((block) => unset(pathOf(block, path)))]);
  if (isReplaced) form.open(path);
}

const pathOf = ({ _key }: PageBlock, path: Path): Path => [...path.slice(0, 1), { _key }];

/** Compares a block with its value in the form, where the editor may have added empty marks. */
function isUnchanged(block: PageBlock, value: unknown): boolean {
  if (!isObject(value)) return false;
  return block._type === 'table'
    ? JSON.stringify([value.rows, value.caption]) === JSON.stringify([block.rows, block.caption])
    : isShown(block.content, value.content);
}

const newKey = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
