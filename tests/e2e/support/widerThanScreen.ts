import type { Page } from '@playwright/test';

/** The elements beyond the right edge, farthest first, if the page can be scrolled sideways; otherwise nothing. */
export async function widerThanScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const elements = [...document.body.querySelectorAll('*')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .filter(({ right }) => right > clientWidth + 1)
      .sort((a, b) => b.right - a.right)
      .map(({ element, right }) => {
        const text = element.textContent?.trim().slice(0, 30);
        return `${element.tagName.toLowerCase()} »${text}« to ${Math.round(right)}`;
      });
    return [`${scrollWidth} wide: ${elements.slice(0, 4).join(', ')}`];
  });
}
