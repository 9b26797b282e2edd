import type { Page } from '@playwright/test';

/**
 * Notes every word a page shows or has read aloud, from now on and whenever it changes, so that what is on the screen
 * for a moment only (a tooltip, a message) counts too. To be called before the first address is opened.
 *
 * @returns all texts and labels seen so far, each with the address of the page it was seen on
 */
export async function noteWordsOnScreen(page: Page): Promise<() => ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  await page.exposeFunction('noteWords', (texts: string[], address: string) => {
    for (const text of texts) if (!seen.has(text)) seen.set(text, address);
  });
  await page.addInitScript(watchWords);
  return () => seen;
}

/** Runs in the page. */
function watchWords(): void {
  const note = (window as unknown as { noteWords: (texts: string[], address: string) => void }).noteWords;
  const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'];
  const known = new Set<string>();
  // Neither code nor what only the machine reads; a hidden element may hold words that are never shown.
  const unseen = 'script, style, template, noscript, code, pre';

  function wordsOf(node: Node): string[] {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.checkVisibility() || element.closest(unseen)) return [];
    // Folded away, such as what a message says to developers.
    if (element.closest('details:not([open])') && !element.closest('summary')) return [];
    if (!(node instanceof Element)) return [node.textContent ?? ''];
    return spoken.map((name) => node.getAttribute(name) ?? '');
  }

  function look(root: Node): void {
    const found: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = root; node; node = walker.nextNode()) found.push(...wordsOf(node));
    const fresh = [...found, document.title]
      .map((text) => text.trim())
      .filter((text) => text && !known.has(text));
    for (const text of fresh) known.add(text);
    if (fresh.length > 0) note(fresh, location.href);
  }

  // What is shown later by a style alone changes no text: the whole page is looked at when anything changes.
  let due = false;
  const lookSoon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      look(document.documentElement);
    });
  };
  new MutationObserver(lookSoon).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}
