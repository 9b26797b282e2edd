// Measures the search of a site with a number of pages, in its own process, so that its memory is its own:
// `node --expose-gc searchRun.ts <pages> <realistic|worst>`. Prints JSON (`SearchFigures`).
import MiniSearch from 'minisearch';
import { buildIndex } from '#lib/search/buildIndex.ts';
import { readQuery } from '#lib/search/readQuery.ts';
import { quantile } from '../report/numbers.ts';
import { realisticPages, worstPages } from './manyTexts.ts';

/**
 * Processor time of a search and of a build in ms, so that what else the machine does is not counted, and memory of the
 * index in bytes.
 */
export type SearchFigures = { median: number; p95: number; buildMs: number; bytes: number; plainP95: number };

const siteName = 'Væksthus for Ledelse';
/** The clock of processor time is coarse: so many searches of one kind are measured together, so many times. */
const [batch, batches] = [5, 60];
/** The baseline is slower, and it is only a measure: fewer do. */
const plainBatches = 20;

/** As visitors type: words, questions, compounds, other inflections, mistakes, beginnings of words. */
const typed = [
  'ledelse',
  'hvem sidder i bestyrelsen',
  'netværksgruppemøde',
  'hvordan bliver man medlem af et netværk',
  'ledelsse',
  'overenskomsterne',
  'dagtilbudsprojektets evaluering',
  'samarbejde om ledelse i kommuner og regioner',
  'kvalitetsudvikl',
  'personaleudanelse',
  'strategi 2021',
  'skoleplanernes erfaringer',
];
/** As many words as a query can have that are on every page. */
const everywhere =
  'ledelse viden kommuner regioner samarbejde udvikling netværk grupper dialog projekter strategi formål praksis læring';
/** As many words that are on no page, each time others: they are compared with all words. */
const misspelled = (n: number): string =>
  everywhere.replace(/\p{L}+/gu, (word) => {
    const at = n % word.length;
    return word.slice(0, at) + 'xzqwj'[n % 5] + word.slice(at + (n % 2));
  });

const [count, kind] = [Number(process.argv[2]), process.argv[3]];
const pages = kind === 'worst' ? worstPages(count, everywhere) : realisticPages(count);
const queryOf = (n: number, run: number): string =>
  kind === 'worst' ? ([everywhere, misspelled(n + run)][n % 2] ?? '') : (typed[n % typed.length] ?? '');

const heapBytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const processorMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The times of searches, after a warm-up. */
function timesOf(search: (query: string) => unknown, count: number): number[] {
  const time = (n: number) => {
    const urls = Array.from({ length: batch }, (_, run) => `?${new URLSearchParams({ q: queryOf(n, run) })}`);
    const startedAt = processorMs();
    for (const url of urls) search(readQuery(url));
    return (processorMs() - startedAt) / batch;
  };
  for (let n = 0; n < typed.length; n++) time(n);
  return Array.from({ length: count }, (_, n) => time(n));
}

const before = heapBytes();
const startedAt = processorMs();
const search = buildIndex(pages, siteName);
const buildMs = processorMs() - startedAt;
const bytes = heapBytes() - before;
const times = timesOf(search, batches);

// The baseline: the library as it comes, without Danish, ranking by title, corrections and excerpts. With corrections
// (`fuzzy`), it takes seconds for a query of misspelled words.
const plain = new MiniSearch({ fields: ['title', 'lead', 'text'] });
plain.addAll(
  pages.map(({ id, title, lead, sections }) => ({ id, title, lead, text: JSON.stringify(sections) })),
);
const plainTimes = timesOf((query) => plain.search(query), plainBatches);

const figures: SearchFigures = {
  ...{ median: quantile(times, 0.5), p95: quantile(times, 0.95), buildMs, bytes },
  plainP95: quantile(plainTimes, 0.95),
};
console.log(JSON.stringify(figures));
