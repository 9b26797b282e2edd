/** A query that tries to use up time or memory. */
export interface EvilQuery {
  name: string;
  query: string;
  params?: Record<string, unknown>;
}

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, n) => n + from);
const doubled = (start: string, times: number) => `{"s": ${start}}${'{"s": s + s}'.repeat(times)}`;

/** Twelve kinds of malicious queries, for a dataset of some thousand documents with a `title`. */
export const evilQueries: EvilQuery[] = [
  {
    name: 'a pattern with eight wildcards',
    query: '$s match $p',
    params: { s: 'a'.repeat(5000), p: `${'a*'.repeat(8)}b` },
  },
  {
    name: 'a path with eight wildcards',
    query: '$s in path($p)',
    params: { s: 'a.'.repeat(3000), p: `${'**.'.repeat(8)}b/` },
  },
  {
    name: 'nine thousand conditions',
    query: `*[${Array.from({ length: 9000 }, () => 'n == 1').join('||')}]`,
  },
  {
    name: 'every element of a parameter with every other',
    query: 'array::intersects($a, $b)',
    params: { a: numbers(60_000), b: numbers(60_000, 100_000) },
  },
  { name: 'a sub-query for each row', query: '*{"n": count(*[title > ^.title])}' },
  { name: 'three levels of sub-queries', query: '*{"a": *{"b": count(*{"c": *[0..9]})}}' },
  { name: 'order by a sub-query', query: '* | order(count(*[title < ^.title]))' },
  { name: 'a string of half a gigabyte', query: `lower(${doubled('"0123456789abcdef"', 24)}.s)` },
  { name: 'an array of a hundred million', query: `count(${doubled('[1,2,3,4,5,6,7,8]', 24)}.s)` },
  { name: 'an answer of gigabytes', query: '*{"b": *}' },
  { name: 'five thousand levels', query: `${'['.repeat(5000)}1${']'.repeat(5000)}` },
  { name: 'sub-queries in a text search', query: '*[count(*[@ match text::query("a* *b* *c")]) > n]' },
];
