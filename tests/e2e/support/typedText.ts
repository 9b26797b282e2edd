import type { Locator, Page } from '@playwright/test';

/** A text that an editor types into: how it stands on the screen and in the store. */
export interface TypedText {
  name: string;
  /** The element that takes the keys. */
  input: () => Locator;
  shown: () => Promise<string>;
  stored: () => Promise<string>;
  /** Makes a recorded text comparable with these. */
  plain: (text: string) => string;
}

/** Records every text that the fields of a page have shown after a key, as long as the page is open. */
export async function recordShownTexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts: string[] = [];
    Object.assign(window, { shownTexts: texts });
    document.addEventListener('input', ({ target }) => {
      // A text that a read-only form takes back before it is drawn was never shown.
      requestAnimationFrame(() => {
        if (target instanceof HTMLTextAreaElement) texts.push(target.value);
        else if (target instanceof HTMLElement && target.isContentEditable)
          texts.push(target.textContent ?? '');
      });
    });
  });
}

/** Returns the recorded texts, oldest first, and begins anew. */
export const takeShownTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shownTexts: string[] }).shownTexts.splice(0));

/** A text without the space between and around its paragraphs, where the editor for rich text inserts markers. */
export const lettersOf = (text: string | null): string => (text ?? '').replaceAll(/[\s\uFEFF\u200B]/g, '');

const alphabet = [...'abcdefghijklmnopqrstuvwxyzæøå'];
const lettersTyped = 16;

/** Returns some letters in random order, none twice: one that was saved twice is then found. */
export function shuffledLetters(random: () => number): string {
  return alphabet
    .map((letter) => ({ letter, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, lettersTyped)
    .map(({ letter }) => letter)
    .join('');
}

/** A text before and after letters were typed into it, and what it has shown between. */
export interface Typing {
  before: string;
  letters: string;
  shown: readonly string[];
  after: string;
}

/** Returns what is wrong with a text after typing: a shown text that is not in it, or a letter that nobody typed. */
export function findFault({ before, letters, shown, after }: Typing): string | undefined {
  const lost = [before, ...shown].find((moment) => !hasInOrder(after, moment));
  if (lost !== undefined) return `»${lost}« was shown, but »${after}« is saved`;
  // Every letter of `before` is there, so the others are new. None of them was typed twice.
  const twice = [...letters].find((letter) => count(after, letter) > count(before, letter) + 1);
  if (twice) return `»${twice}« was typed once, but is saved twice in »${after}«`;
  const foreign = [...after].find((letter) => count(after, letter) > count(before + letters, letter));
  return foreign && `»${foreign}« was not typed, but is saved in »${after}«`;
}

const count = (text: string, letter: string): number => text.split(letter).length - 1;

/** True if a text has all letters of another in the same order. */
function hasInOrder(text: string, other: string): boolean {
  let position = -1;
  return [...other].every((letter) => {
    position = text.indexOf(letter, position + 1);
    return position !== -1;
  });
}
