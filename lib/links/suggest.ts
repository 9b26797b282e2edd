import { tellingWords, wordsIn } from './addressWords.ts';
import type { PublicPage } from './linkData.ts';
import { leastLetters, nearness, type Word, wordOf } from './nearness.ts';

export type Suggestions = {
  /** The pages that come nearest, best first. */
  pages: readonly PublicPage[];
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
type Entry = { word: Word; rarity: number; pages: readonly (readonly [page: number, weight: number])[] };

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
    const scores = new Float64Array(pages.length);
    for (const asked of askedWords(words)) addBest(scores, entries, asked);
    const ranked = nearestFirst(scores.map((score, page) => score / Math.sqrt(sizes[page] || 1)));
    const least = worth * (ranked[0]?.score ?? 0);
    const near = ranked.filter(({ score }) => score >= least);
    return { pages: near.flatMap(({ page }) => pages[page] ?? []), words };
  };
}

/** The few pages with the highest scores above none, best first; among equals the one that comes first. */
function nearestFirst(scores: Float64Array): { page: number; score: number }[] {
  const ranked: { page: number; score: number }[] = [];
  for (const [page, score] of scores.entries()) {
    if (score <= (ranked.length < most ? 0 : (ranked.at(-1)?.score ?? 0))) continue;
    ranked.splice(ranked.findLastIndex((other) => other.score >= score) + 1, 0, { page, score });
    if (ranked.length > most) ranked.pop();
  }
  return ranked;
}

function entriesOf(pages: readonly PublicPage[]): Map<string, Entry> {
  const holders = new Map<string, Map<number, number>>();
  const add = (text: string, page: number, weight: number) => {
    for (const letters of tellingWords(text)) {
      const held = holders.get(letters) ?? new Map<number, number>();
      held.set(page, Math.max(weight, held.get(page) ?? 0));
      holders.set(letters, held);
    }
  };
  for (const [page, { path, title }] of pages.entries()) {
    const slash = path.lastIndexOf('/');
    add(path.slice(slash + 1), page, 1);
    add(title, page, 1);
    add(path.slice(0, slash), page, ofAncestors);
  }
  return new Map(
    [...holders].map(([letters, held]) => [
      letters,
      { word: wordOf(letters), rarity: Math.log(1 + pages.length / held.size), pages: [...held] },
    ]),
  );
}

/** The words of an address, and each two that follow one another as one: »ok-21« may be »ok21«. */
function askedWords(words: string): Word[] {
  const telling = tellingWords(words);
  const pairs = telling.slice(1).map((word, at) => telling[at] + word);
  return [...new Set([...telling, ...pairs])].map(wordOf);
}

/** Adds what a word says for each page that has one near to it: of several in one page, the one that says most. */
function addBest(scores: Float64Array, entries: ReadonlyMap<string, Entry>, asked: Word): void {
  const best = new Float64Array(scores.length);
  for (const { word, rarity, pages } of comparable(entries, asked)) {
    const near = nearness(asked, word);
    if (near === 0) continue;
    for (const [page, weight] of pages) {
      const before = best[page] ?? 0;
      const found = near * rarity * weight;
      if (found <= before) continue;
      best[page] = found;
      scores[page] = (scores[page] ?? 0) + found - before;
    }
  }
}

/** A short word is near to none but itself: it need not be compared with all. */
function comparable(entries: ReadonlyMap<string, Entry>, { letters }: Word): Iterable<Entry> {
  if (letters.length >= leastLetters) return entries.values();
  const itself = entries.get(letters);
  return itself ? [itself] : [];
}
