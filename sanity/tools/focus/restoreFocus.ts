/** Number of focused elements that are remembered: dialogs in dialogs, and what was used in each of them. */
const remembered = 50;

/**
 * Gives the focus to the element that had it last when the focused element is removed, as when a dialog closes or a list
 * item is deleted. The browser would give it to the whole page, where Escape closes nothing and Tab begins at the top.
 *
 * @returns a function that stops this
 */
export function restoreFocus(document: Document): () => void {
  let recent: WeakRef<Element>[] = [];

  const remember = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    recent = [...recent.filter((each) => each.deref() !== target).slice(-remembered), new WeakRef(target)];
  };
  const restore = () => {
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    // A click beside all fields takes the focus away too; then the last element is still there.
    if (recent.at(-1)?.deref()?.isConnected !== false) return;
    recent = recent.filter((each) => each.deref()?.isConnected);
    const last = recent
      .findLast((each) => each.deref()?.checkVisibility({ visibilityProperty: true }))
      ?.deref();
    if (last instanceof HTMLElement) last.focus({ preventScroll: true });
  };

  const observer = new MutationObserver(restore);
  document.addEventListener('focusin', remember);
  observer.observe(document, { subtree: true, childList: true });
  return () => {
    document.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}
