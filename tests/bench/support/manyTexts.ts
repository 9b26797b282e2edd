import type { SearchDocument } from '#lib/search/corpus.ts';

/** Words that every page of a site like this one has, the most frequent first. */
const frequent =
  'og i at det er en til på som med de af for der om ledelse ledere leder væksthus kommuner regioner samarbejde viden udvikling arbejde netværk grupper dialog projekter organisation strategi formål bestyrelse medlemmer overenskomst praksis erfaringer institution afdeling medarbejdere opgaver kvalitet trivsel læring forandring'.split(
    ' ',
  );
const starts =
  'leder kommune region arbejds udviklings samarbejds netværks personale dagtilbuds skole syge ældre social teknik miljø kultur borger velfærds kvalitets økonomi'.split(
    ' ',
  );
const ends =
  'gruppe møde projekt forløb plan ansvar opgave aftale uddannelse undersøgelse indsats ordning rolle ramme proces evaluering kultur råd udvalg konference'.split(
    ' ',
  );
const syllables = 'ba de fo gi hu ka le mi no pe ra sy tu væ bø kå'.split(' ');

/** A generator of numbers from 0 to 1 (mulberry32): every run measures the same texts. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The word of a rank: frequent ones, then compounds, then rare words; each with an ending. */
function wordOf(rank: number): string {
  if (rank < frequent.length) return frequent[rank] ?? '';
  const ending = ['', 'n', 'r', 'ns'][rank % 4];
  const rest = Math.floor(rank / 4);
  if (rest < starts.length * ends.length)
    return `${starts[rest % starts.length]}${ends[Math.floor(rest / starts.length)]}${ending}`;
  const letters: string[] = [];
  for (let left = rest; left > 0; left = Math.floor(left / syllables.length))
    letters.push(syllables[left % syllables.length] ?? '');
  return letters.join('') + ending;
}

/** Pages of a realistic length whose words are as unevenly spread as in a language (Zipf), with new ones on every page. */
export function realisticPages(count: number): SearchDocument[] {
  const random = seededRandom(1);
  const vocabularySize = 40 * count + 2_000;
  const word = () => wordOf(Math.floor(vocabularySize ** random()) - 1);
  const words = (length: number) => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, n) => pageOf(n, words(3), words(25), () => words(120), words(4)));
}

/** Pages of 1,500 words that all have every word of a query, in another order. */
export function worstPages(count: number, query: string): SearchDocument[] {
  const asked = query.split(' ');
  const random = seededRandom(2);
  const words = (length: number) =>
    Array.from({ length }, (_, n) =>
      n < asked.length ? asked[n] : wordOf(Math.floor(20_000 * random())),
    ).join(' ');
  return Array.from({ length: count }, (_, n) => pageOf(n, query, words(40), () => words(300), query));
}

function pageOf(n: number, title: string, lead: string, text: () => string, heading: string): SearchDocument {
  return {
    ...{
      id: `page-${n}`,
      path: `/side-${n}`,
      title: `${title} ${n}`,
      trail: ['Viden'],
      lead,
      searchTerms: '',
    },
    sections: Array.from({ length: 5 }, (_, at) => ({ anchor: `a${at}`, heading, text: text() })),
  };
}
