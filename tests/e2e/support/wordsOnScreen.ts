import type { Page } from '@playwright/test';

/**
 * Records every word that a page shows or has read aloud, from now on and after each change, so that brief texts (a
 * tooltip, a message) count too. Call it before the first navigation.
 *
 * @returns all texts and labels so far, each with the URL of its page
 */
export async function noteWordsOnScreen(page: Page): Promise<() => ReadonlyMap<string, string>> {
  const addressByText = new Map<string, string>();
  await page.exposeFunction('noteWords', (texts: string[], address: string) => {
    for (const text of texts) if (!addressByText.has(text)) addressByText.set(text, address);
  });
  await page.addInitScript(watchWords);
  return () => addressByText;
}

/** Runs in the page. */
function watchWords(): void {
  const note = (window as unknown as { noteWords: (texts: string[], address: string) => void }).noteWords;
  const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'];
  const reported = new Set<string>();
  // Skips code and machine-readable text; a hidden element may contain words that are never shown.
  const unseen = 'script, style, template, noscript, code, pre';

  function wordsOf(node: Node): string[] {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.checkVisibility() || element.closest(unseen)) return [];
    // Collapsed content, such as the details of a message for developers.
    if (element.closest('details:not([open])') && !element.closest('summary')) return [];
    if (!(node instanceof Element)) return [node.textContent ?? ''];
    return spoken.map((name) => node.getAttribute(name) ?? '');
  }

  function look(root: Node): void {
    const attributeTexts: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = root; node; node = walker.nextNode()) attributeTexts.push(...wordsOf(node));
    const newTexts = [...attributeTexts, document.title]
      .map((text) => text.trim())
      .filter((text) => text && !reported.has(text));
    for (const text of newTexts) reported.add(text);
    if (newTexts.length > 0) note(newTexts, location.href);
  }

  // A style change can reveal text without changing it: each mutation starts a check of the whole page.
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
