/**
 * Sets the selection again in each element that becomes editable again, such as rich text after a lost connection.
 *
 * Otherwise Chromium sends no `beforeinput` event for the first letter that no key event brings (dictation, emoji, input
 * methods). The editor for rich text shows such a letter, but does not have it, so it is never saved.
 *
 * @returns a function that stops
 */
export function renewSelection(): () => void {
  const observer = new MutationObserver((mutations) => {
    for (const { target } of mutations) {
      const selection = getSelection();
      const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
      const isEditable = target instanceof HTMLElement && target.isContentEditable;
      if (!isEditable || !selection || !anchorNode || !focusNode || !target.contains(anchorNode)) continue;
      // The same selection once more would change nothing.
      selection.removeAllRanges();
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    }
  });
  observer.observe(document.body, { subtree: true, attributeFilter: ['contenteditable'] });
  return () => observer.disconnect();
}
