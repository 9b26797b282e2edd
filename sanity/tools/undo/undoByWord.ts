import { undoDirection } from '#sanity/schema/inputs/undoDirection.ts';
import {
  emptyHistory,
  moveInHistory,
  recordChange,
  type TextState,
  type WordHistory,
} from './wordHistory.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Makes undo and redo in the text fields of a page work word by word. Left to the browser, undo takes
 * back one letter at a time in the Studio's fields; in the Portable Text editor it already takes back a word.
 *
 * @returns a function that ends it
 */
export function undoByWord(page: Document): () => void {
  const histories = new WeakMap<TextElement, WordHistory>();
  const changing = new WeakMap<TextElement, { inputType: string; text: string | null; before: TextState }>();

  const move = (element: TextElement, direction: 'undo' | 'redo'): boolean => {
    const moved = moveInHistory(histories.get(element) ?? emptyHistory, direction, element.value);
    if (!moved) return false;
    histories.set(element, moved.history);
    write(element, moved.state, direction);
    return true;
  };

  const onBeforeInput = (event: InputEvent) => {
    const element = textElement(event);
    if (!element) return;
    const direction = { historyUndo: 'undo', historyRedo: 'redo' }[event.inputType] as 'undo' | undefined;
    if (direction) {
      if (move(element, direction)) event.preventDefault();
      return;
    }
    changing.set(element, { inputType: event.inputType, text: event.data, before: read(element) });
  };

  const onInput = (event: Event) => {
    const element = textElement(event);
    const change = element && changing.get(element);
    if (!change) return;
    changing.delete(element);
    const history = histories.get(element) ?? emptyHistory;
    histories.set(element, recordChange(history, { ...change, after: read(element) }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const element = textElement(event);
    const direction = element && undoDirection(event);
    if (!direction || !move(element, direction)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  page.addEventListener('beforeinput', onBeforeInput, true);
  page.addEventListener('input', onInput, true);
  page.addEventListener('keydown', onKeyDown, true);
  return () => {
    page.removeEventListener('beforeinput', onBeforeInput, true);
    page.removeEventListener('input', onInput, true);
    page.removeEventListener('keydown', onKeyDown, true);
  };
}

/** The text field of an event. A field without a selection, such as one for a number, is left to the browser. */
function textElement({ target }: Event): TextElement | undefined {
  const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return isText && target.selectionStart !== null && !target.readOnly ? target : undefined;
}

const read = ({ value, selectionStart, selectionEnd }: TextElement): TextState => ({
  value,
  start: selectionStart ?? value.length,
  end: selectionEnd ?? value.length,
});

/** Writes as if the editor had: React listens for the event, and compares with the value that it last set itself. */
function write(element: TextElement, { value, start, end }: TextState, direction: 'undo' | 'redo'): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set;
  setter?.call(element, value);
  element.setSelectionRange(start, end);
  const inputType = direction === 'undo' ? 'historyUndo' : 'historyRedo';
  element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}
