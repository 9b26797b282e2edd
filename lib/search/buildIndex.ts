import { isFrontPage } from '#lib/languages.ts';
import { adjacency } from './adjacency.ts';
import type { SearchDocument } from './corpus.ts';
import { danish } from './danish.ts';
import { fold, wordPattern } from './fold.ts';
import { withoutRepetitions } from './frontPages.ts';
import type { SearchLanguage } from './language.ts';
import { createMatcher, isGuess } from './matchingWords.ts';
import { maxQueryChars } from './maxQueryChars.ts';
import { NumberLists } from './numberLists.ts';
import { buildPostings } from './postings.ts';
import { namesSite, queryTerms } from './queryTerms.ts';
import { type NameBonus, type PageNames, rank } from './rank.ts';
import { createSpelling } from './spelling.ts';
import { type IndexedPage, type SearchHit, toHit } from './toHit.ts';
import { createNumbering } from './vocabulary.ts';
import { wordMatches } from './wordMatches.ts';

export type { SearchHit } from './toHit.ts';

/**
 * `hits`: the best ones. `count`: how many pages match. `isPartial`: true if none has every word that counts. `isVague`: true if the query names nothing but the site.
 * `correction`: the query with misspelled words corrected, if a word of it is on no page.
 */
export type SearchResult = {
  hits: readonly SearchHit[];
  count: number;
  isPartial: boolean;
  isVague: boolean;
  correction?: string;
};

/** More hits are not shown: whoever has not found the page among them needs other words. */
const maxHits = 50;

/** See `PageNames`. */
const bonuses = {
  title: { some: 1, all: 20 },
  searchTerm: { some: 0.5, all: 5 },
  heading: { some: 0.2, all: 1.5 },
};

/** Factor for the weight of the word that the other words describe. */
const topicWeight = 4;

/** The same for a question word, and for a word that matches by guess: no page needs to have them. */
const hintWeight = 0.25;

/** By how much a page ranks higher if the query is a phrase on it. */
const phraseBonus = 0.5;

/** Weights of the fields. */
const boosts = { title: 5, searchTerms: 4, headings: 3, lead: 2, text: 1, trail: 1 };
const fieldNames = Object.keys(boosts) as (keyof typeof boosts)[];

/**
 * Finds pages by what a visitor typed; hits are sorted by relevance.
 *
 * @param guesses false: without words that may be meant, but may as well not be. Default: true
 * @param maxCount if more pages match, there are no hits: what so many pages have does not tell them apart. Default: none
 */
export type Search = (query: string, options?: { guesses?: boolean; maxCount?: number }) => SearchResult;

/** Builds an index at once, see `indexSteps`. */
export function buildIndex(...parameters: Parameters<typeof indexSteps>): Search {
  const steps = indexSteps(...parameters);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Builds a full-text index of the pages. Spellings are folded by Danish rules, inflections by their stem; compound words
 * are found by their parts. Pages with every word of the query are found; if there are none, those with any.
 *
 * In steps, because thousands of pages take a second or two, in which the site has to answer others.
 *
 * @param siteName its words weigh nothing in a query, see `queryTerms`
 */
export function* indexSteps(
  documents: readonly SearchDocument[],
  siteName: string,
  language: SearchLanguage = danish,
): Generator<void, Search> {
  const unique = [...new Map(documents.map((page) => [page.id, page])).values()];
  const isFront = ({ path }: SearchDocument) => isFrontPage(path);
  // Last, because it is reduced to what the others do not say.
  const pages = [...unique.filter((page) => !isFront(page)), ...unique.filter(isFront)];
  const numbering = createNumbering();
  const read = (text: string) => numbering.read(text, language);
  /** »hvem« in a sentence asks nothing, other than in a heading or among the editors' words. */
  const asksNothing = (id: number) => !language.questionWords.has(numbering.words[id] ?? '');
  const fields = new NumberLists();
  /** Of each page the lead, then heading and text of each section; `firstTexts`: where those of a page begin. */
  const texts = new NumberLists();
  const firstTexts: number[] = [];
  const indexed: SearchDocument[] = [];
  for (const each of pages) {
    const page = isFront(each) ? yield* withoutRepetitions(each, numbering.words, language) : each;
    const lead = read(page.lead);
    const sections = page.sections.map(({ heading = '', text }) => ({
      heading: read(heading),
      text: read(text),
    }));
    const fieldsOfPage: Record<keyof typeof boosts, Uint32Array> = {
      // A front page's title names the site, not a subject.
      title: read(isFront(page) ? '' : page.title),
      searchTerms: read(page.searchTerms),
      headings: concat(sections.map(({ heading }) => heading)),
      lead: lead.filter(asksNothing),
      text: concat(sections.map(({ text }) => text)).filter(asksNothing),
      trail: read(page.trail.join('\n')),
    };
    for (const name of fieldNames) fields.push(fieldsOfPage[name]);
    firstTexts.push(texts.length);
    texts.push(lead);
    for (const { heading, text } of sections) {
      texts.push(heading);
      texts.push(text);
    }
    indexed.push(page);
    yield;
  }
  texts.trim();
  const vocabulary = yield* numbering.vocabulary(language);
  const { words, written, idOf, idOfWritten } = vocabulary;
  const postings = yield* buildPostings(fields, Object.values(boosts), words.length);
  const pagesWith = (id: number) => (postings.starts[id + 1] ?? 0) - (postings.starts[id] ?? 0);
  const titleWords = titleWordsOf(fields);
  const isInTitle = (id: number) => titleWords.has(id);
  const matcher = createMatcher(vocabulary, createSpelling(words, pagesWith), isInTitle, siteName, language);
  const termsOf = (text: string) => queryTerms(text, siteName, vocabulary, language);
  // The words that name the site count: »leder af Væksthuset« is no other leader.
  const idsOf = (text: string) =>
    queryTerms(text, '', vocabulary, language).flatMap(({ word }) => idOf(word) ?? []);
  const names = yield* namesOf(
    pages.map((page) => (isFront(page) ? undefined : page)),
    idsOf,
  );
  const pageAt = (at: number): IndexedPage | undefined => {
    const [page, first] = [indexed[at], firstTexts[at]];
    if (page === undefined || first === undefined) return undefined;
    const sections = page.sections.map((_, section) => ({
      heading: texts.at(first + 1 + 2 * section),
      text: texts.at(first + 2 + 2 * section),
    }));
    return { page, lead: texts.at(first), sections };
  };

  /** The text with each word that is on no page replaced by the nearest one. */
  const correct = (text: string): string =>
    text.replace(wordPattern, (word) => {
      const folded = fold(word);
      const nearest = language.stopWords.has(folded) ? undefined : matcher.correct(folded);
      return nearest === undefined ? word : (written[nearest] ?? word);
    });

  return (query, { guesses = true, maxCount = Number.POSITIVE_INFINITY } = {}) => {
    const text = query.slice(0, maxQueryChars);
    const asked = termsOf(text);
    const isVague = asked.every(({ word }) => language.stopWords.has(word) || namesSite(word, siteName));
    const meant = asked.flatMap(matcher.split);
    const terms = meant.map((term) => matcher.match(term, guesses));
    if (terms.length === 0) return { hits: [], count: 0, isPartial: false, isVague };
    const matches = wordMatches(terms, words.length);
    const weights = terms.map((words, at) => {
      if (meant[at]?.isQuestion || isGuess(words)) return hintWeight;
      return meant[at]?.isTopic ? topicWeight : 1;
    });
    const isUnknown = terms.some((words, at) => words.size === 0 && !meant[at]?.isQuestion);
    const { ranked, isPartial } = rank(postings, names, { terms, weights, matches });
    const hits = (ranked.length > maxCount ? [] : ranked)
      .slice(0, maxHits)
      .flatMap(({ page, score }) => {
        const found = pageAt(page);
        if (!found) return [];
        const phrase = terms.length > 1 ? adjacency(found, matches) : 0;
        return [{ page: found, score: score * (1 + phraseBonus * phrase) }];
      })
      .sort((a, b) => b.score - a.score);
    const correction = correct(text);
    return {
      hits: hits.map(({ page, score }) => ({ ...toHit(page, matches, idOfWritten), score })),
      count: ranked.length,
      isPartial: isPartial || isUnknown,
      isVague,
      ...(correction !== text && { correction }),
    };
  };
}

/** The words of the titles. A closure within the index would keep the fields in memory. */
function titleWordsOf(fields: NumberLists): Set<number> {
  const found = new Set<number>();
  for (let title = 0; title < fields.length; title += fieldNames.length)
    for (const word of fields.at(title)) found.add(word);
  return found;
}

/** The names of pages; `undefined`: a page without any. */
function* namesOf(
  pages: readonly (SearchDocument | undefined)[],
  idsOf: (text: string) => readonly number[],
): Generator<void, PageNames> {
  const starts = new Uint32Array(pages.length + 1);
  const words = new NumberLists();
  const given: NameBonus[] = [];
  const add = (name: string, bonus: NameBonus) => {
    words.push(idsOf(name));
    given.push(bonus);
  };
  for (const [at, page] of pages.entries()) {
    if (page) {
      add(page.title, bonuses.title);
      if (page.searchTerms) for (const term of page.searchTerms.split('\n')) add(term, bonuses.searchTerm);
      for (const { heading } of page.sections) if (heading) add(heading, bonuses.heading);
    }
    starts[at + 1] = words.length;
    yield;
  }
  return { starts, words: words.trim(), bonuses: given };
}

function concat(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((length, list) => length + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
