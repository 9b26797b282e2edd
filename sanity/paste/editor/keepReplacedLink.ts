import { type Behavior, defineBehavior, execute, raise } from '@portabletext/editor/behaviors';
import {
  getActiveAnnotations,
  getFocusSpan,
  getFocusTextBlock,
  getPreviousSpan,
  getSelectionText,
  isSelectionCollapsed,
  isSelectionExpanded,
} from '@portabletext/editor/selectors';

type Snapshot = Parameters<typeof getFocusTextBlock>[0];

/**
 * Typing over the whole text of a link keeps the link, as in other editors. Portable Text's own editor removes it with
 * the first letter, and puts what is typed at the end of a link beside it.
 */
export function keepReplacedLink(): Behavior[] {
  // Until the cursor is moved, the letters after the first one belong to the link too.
  let isReplacing = false;
  const stop = () => {
    isReplacing = false;
    return false;
  };
  return [
    defineBehavior({ on: 'mouse.click', guard: stop, actions: [] }),
    defineBehavior({
      on: 'keyboard.keydown',
      guard: ({ event: { originEvent } }) => /^(?:Arrow|Home|End|Enter|Page)/.test(originEvent.key) && stop(),
      actions: [],
    }),
    defineBehavior({
      on: 'insert.text',
      guard: ({ snapshot }) => {
        const link = isSelectionExpanded(snapshot) && wholeLink(snapshot);
        isReplacing ||= Boolean(link);
        return link ? { link } : false;
      },
      actions: [
        ({ event }, { link: { _type, _key, ...value } }) => [
          raise({ type: 'delete' }),
          raise({ type: 'insert.span', text: event.text, annotations: [{ name: _type, value }] }),
        ],
      ],
    }),
    defineBehavior({
      on: 'insert.text',
      guard: ({ snapshot, event }) => {
        const span =
          isReplacing && !event.at && isSelectionCollapsed(snapshot) ? linkedSpan(snapshot) : undefined;
        return span ? { span } : false;
      },
      actions: [
        ({ event: { text } }, { span: { node, path } }) => {
          const end = { path, offset: node.text.length + text.length };
          return [
            // Raised, it would go beside the link again.
            execute({ type: 'insert.text', text, at: path, offset: node.text.length }),
            raise({ type: 'select', at: { anchor: end, focus: end } }),
          ];
        },
      ],
    }),
  ];
}

/** The link whose text, and nothing else, is selected. */
function wholeLink(snapshot: Snapshot) {
  const selected = getSelectionText(snapshot);
  const textOf = (key: string) =>
    (getFocusTextBlock(snapshot)?.node.children ?? [])
      .filter((child) => Array.isArray(child.marks) && child.marks.includes(key))
      .map(({ text }) => text)
      .join('');
  return getActiveAnnotations(snapshot).find(({ _key }) => textOf(_key) === selected);
}

/** The linked text at whose end the cursor is. */
function linkedSpan(snapshot: Snapshot) {
  const keys = getFocusTextBlock(snapshot)?.node.markDefs?.map(({ _key }) => _key) ?? [];
  const offset = snapshot.context.selection?.focus.offset;
  const focused = getFocusSpan(snapshot);
  const span = offset === 0 ? getPreviousSpan(snapshot) : focused;
  const isAtEnd = offset === 0 || offset === focused?.node.text.length;
  return isAtEnd && span?.node.marks?.some((mark) => keys.includes(mark)) ? span : undefined;
}
