import type { Locator } from '@playwright/test';

/** Pastes as the browser does. Its own clipboard would remove what Word adds to HTML. */
export const paste = (target: Locator, clipboard: { html?: string; text?: string }): Promise<void> =>
  target.evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html) clipboardData.setData('text/html', html);
    if (text) clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
