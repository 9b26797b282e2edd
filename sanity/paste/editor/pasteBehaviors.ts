import {
  type Behavior,
  type BehaviorAction,
  defineBehavior,
  effect,
  forward,
  raise,
} from '@portabletext/editor/behaviors';
import {
  getBlockTextAfter,
  getBlockTextBefore,
  getFocusTextBlock,
  isSelectionExpanded,
} from '@portabletext/editor/selectors';
import type { Language } from '#lib/languages.ts';
import { note } from '../notices.ts';
import { toLines } from '../placeParts.ts';
import { isTable, type Pasted, readClipboard } from '../readClipboard.ts';
import type { TextBlock } from '../toBlocks.ts';
import type { PasteTarget } from './pasteTarget.ts';

type Snapshot = Parameters<typeof getFocusTextBlock>[0];

/** The behaviour of the editor on a paste, and on an undo after it. */
export function pasteBehaviors(target: PasteTarget): Behavior[] {
  return [
    defineBehavior({
      on: 'clipboard.paste',
      guard: ({ event }) => {
        const pasted = readTransfer(event.originEvent.dataTransfer, target.language);
        return pasted ? { pasted } : false;
      },
      actions: [
        ({ snapshot }, { pasted }) => [
          // Without text there is nothing to replace the selection with.
          ...(pasted.parts.length > 0 && isSelectionExpanded(snapshot) ? [raise({ type: 'delete' })] : []),
          raise({ type: 'custom.insertPasted', pasted }),
        ],
      ],
    }),
    defineBehavior<{ pasted: Pasted }>({
      // A second event, because it sees the text without the selection.
      on: 'custom.insertPasted',
      actions: [({ snapshot, event: { pasted } }) => insertPasted(snapshot, pasted, target)],
    }),
    defineBehavior({
      on: 'history.undo',
      guard: () => target.canUndo(),
      actions: [({ event }) => (target.undo() ? [] : [forward(event)])],
    }),
  ];
}

/** `undefined` leaves the paste to the editor: its own copies, and a clipboard without anything to read. */
function readTransfer(transfer: DataTransfer, language: Language): Pasted | undefined {
  if (transfer.types.includes('application/x-portable-text')) return undefined;
  try {
    const pasted = readClipboard(
      { html: transfer.getData('text/html'), text: transfer.getData('text/plain') },
      language,
    );
    const pictures = [...transfer.files].filter(({ type }) => type.startsWith('image/'));
    if (pasted.parts.length === 0 && pasted.notices.size === 0)
      note(pasted.notices, 'picture', pictures.length);
    return pasted.parts.length > 0 || pasted.notices.size > 0 ? pasted : undefined;
  } catch (cause) {
    console.error('Failed to read the clipboard; the editor pastes it in its own way', cause);
    return undefined;
  }
}

function insertPasted(snapshot: Snapshot, pasted: Pasted, target: PasteTarget): BehaviorAction[] {
  const { value, keyGenerator } = snapshot.context;
  const block = getFocusTextBlock(snapshot);
  const key = block?.node._key;
  if (key && target.takesTables && pasted.parts.some(isTable)) {
    const cursor = { block: key, offset: getBlockTextBefore(snapshot).length };
    return [effect(() => target.place(pasted, cursor, value))];
  }
  const notices = new Map(pasted.notices);
  note(notices, 'tableAsText', pasted.parts.filter(isTable).length);
  const blocks = pasted.parts.flatMap((part) => (isTable(part) ? toLines(part, keyGenerator) : part));
  return [...insertBlocks(snapshot, blocks), effect(() => target.report(notices))];
}

/**
 * One plain paragraph joins the text at the cursor. Everything else stands in blocks of its own: the editor would make
 * its first block a part of the block with the cursor, and a heading would become plain text or a list item.
 */
function insertBlocks(snapshot: Snapshot, blocks: readonly TextBlock[]): BehaviorAction[] {
  const [first] = blocks;
  if (!first) return [];
  const block = getFocusTextBlock(snapshot);
  const isPlain = blocks.length === 1 && first.style === 'normal' && first.listItem === undefined;
  if (isPlain || !block) return [raise({ type: 'insert.blocks', blocks: [...blocks], placement: 'auto' })];
  const hasBefore = getBlockTextBefore(snapshot) !== '';
  const hasAfter = getBlockTextAfter(snapshot) !== '';
  const at = (key: string) => {
    const point = { path: [{ _key: key }], offset: 0 };
    return { anchor: point, focus: point };
  };
  const inserts = blocks.map((inserted, index) =>
    raise({
      type: 'insert.block',
      block: inserted,
      placement: index === 0 && !hasBefore && hasAfter ? 'before' : 'after',
      select: index === blocks.length - 1 ? 'end' : 'none',
      at: at(blocks[index - 1]?._key ?? block.node._key),
    }),
  );
  return [
    ...(hasBefore && hasAfter ? [raise({ type: 'split' })] : []),
    ...inserts,
    ...(hasBefore || hasAfter ? [] : [raise({ type: 'delete.block', at: block.path })]),
  ];
}
