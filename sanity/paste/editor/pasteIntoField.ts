type PasteEvent = {
  target: EventTarget;
  clipboardData: Pick<DataTransfer, 'getData'>;
  preventDefault: () => void;
};

/**
 * Pastes a text into a text field in its cleaned form. A text that is clean already, and a field that is not for text, are
 * left to the browser.
 */
export function pasteIntoField(event: PasteEvent, clean: (text: string) => string): void {
  const field = event.target;
  if (!isTextField(field) || field.readOnly || field.disabled) return;
  const { selectionStart: start, selectionEnd: end } = field;
  // A field for a number or a mail address has no selection.
  if (start === null || end === null) return;
  const text = event.clipboardData.getData('text/plain');
  const cleaned = clean(text);
  if (cleaned === text) return;
  event.preventDefault();
  // The events of a paste by the browser, for React and for undo.
  const options = { bubbles: true, inputType: 'insertFromPaste', data: cleaned };
  field.dispatchEvent(new InputEvent('beforeinput', options));
  field.setRangeText(cleaned, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', options));
}

const isTextField = (target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
