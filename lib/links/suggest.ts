import { tellingWords, wordsIn } from './addressWords.ts';
import type { PublicPage } from './linkData.ts';
import { leastLetters, nearness, type Word, wordOf } from './nearness.ts';

export type Suggestions = {
  /** The pages that come nearest, best first. */
  pages: PublicPage[];
  /** The address in words, to search for; empty when nothing in it can be read. */
  words: string;
};

/** As many as can be taken in at a glance. */
const most = 4;

/** What comes to less than this share of the best is no help. */
const worth = 0.5;

/** What a word of the pages above says of a page, beside one of its own address or title. */
const ofAncestors = 0.4;

/** A word of the pages, and in which of them it stands with what weight. */
type Entry = { word: Word; rarity: number; pages: Map<number, number> };

/**
 * Finds the pages that come nearest to an address, by the words in their addresses and titles. A rare word tells more
 * than a common one, and a page with few words of its own is nearer to one of them than a page with many.
 *
 * @param pages all that can be suggested
 */
export function suggestFrom(pages: readonly PublicPage[]): (pathname: string) => Suggestions {
  const entries = entriesOf(pages);
  const sizes = new Float64Array(pages.length);
  for (const { rarity, pages: holders } of entries.values())
    for (const [page, weight] of holders) sizes[page] = (sizes[page] ?? 0) + rarity * weight;

  return (pathname) => {
    const words = wordsIn(pathname);
    const scores = new Map<number, number>();
    for (const asked of askedWords(words)) {
      for (const [page, found] of best(entries, asked)) scores.set(page, (scores.get(page) ?? 0) + found);
    }
    const ranked = [...scores]
      .map(([page, score]) => ({ page, score: score / Math.sqrt(sizes[page] ?? 1) }))
      .sort((a, b) => b.score - a.score || a.page - b.page);
    const least = worth * (ranked[0]?.score ?? 0);
    const near = ranked.slice(0, most).filter(({ score }) => score >= least);
    return { pages: near.flatMap(({ page }) => pages[page] ?? []), words };
  };
}

function entriesOf(pages: readonly PublicPage[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (text: string, page: number, weight: number) => {
    for (const letters of tellingWords(text)) {
      const entry = entries.get(letters) ?? { word: wordOf(letters), rarity: 0, pages: new Map() };
      entry.pages.set(page, Math.max(weight, entry.pages.get(page) ?? 0));
      entries.set(letters, entry);
    }
  };
  for (const [page, { path, title }] of pages.entries()) {
    const slash = path.lastIndexOf('/');
    add(path.slice(slash + 1), page, 1);
    add(title, page, 1);
    add(path.slice(0, slash), page, ofAncestors);
  }
  for (const entry of entries.values()) entry.rarity = Math.log(1 + pages.length / entry.pages.size);
  return entries;
}

/** The words of an address, and each two that follow one another as one: »ok-21« may be »ok21«. */
function askedWords(words: string): Word[] {
  const telling = tellingWords(words);
  const pairs = telling.slice(1).map((word, at) => telling[at] + word);
  return [...new Set([...telling, ...pairs])].map(wordOf);
}

/** What a word says for each page that has one near to it. */
function best(entries: ReadonlyMap<string, Entry>, asked: Word): Map<number, number> {
  const found = new Map<number, number>();
  for (const { word, rarity, pages } of comparable(entries, asked)) {
    const near = nearness(asked, word);
    if (near === 0) continue;
    for (const [page, weight] of pages)
      found.set(page, Math.max(near * rarity * weight, found.get(page) ?? 0));
  }
  return found;
}

/** A short word is near to none but itself: it need not be compared with all. */
function comparable(entries: ReadonlyMap<string, Entry>, { letters }: Word): Iterable<Entry> {
  if (letters.length >= leastLetters) return entries.values();
  const itself = entries.get(letters);
  return itself ? [itself] : [];
}
