// Measures the time to resolve a path, with 10,000 pages and as many redirects: `npm run bench:links`. Prints a
// Markdown table: microseconds per path, median and 99th percentile for each kind. Every path is different, so that a
// cache cannot distort the result.

import { indexTitles, suggestPages } from '#lib/search/suggestPages.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { type Resolution, resolve } from '#lib/urls/resolve.ts';
import { manyLinks, name } from './support/manyLinks.ts';

const count = 10_000;
const lookups = 5_000;
const target = 50;

/** Median and 99th percentile, in microseconds. */
function measure(
  inputs: readonly string[],
  work: (input: string) => unknown,
): { median: number; p99: number } {
  for (const input of inputs.slice(0, 1_000)) work(input); // Warm-up.
  const times = inputs.map((input) => {
    const started = process.hrtime.bigint();
    work(input);
    return Number(process.hrtime.bigint() - started) / 1_000;
  });
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

const data = manyLinks(count);
const started = performance.now();
const table = buildLinkTable(data);
const built = performance.now() - started;

const each = (path: (n: number) => string) =>
  Array.from({ length: lookups }, (_, n) => path((n * 7_919) % count));
const pageAt = (n: number) => (data.pages[n] as { path: string }).path;
const kinds: [what: string, inputs: string[], expected: Resolution['kind']][] = [
  ['a canonical path', each(pageAt), 'page'],
  ['spelled otherwise', each((n) => `${pageAt(n).replace('/', '/%20').toUpperCase()}.ASPX/`), 'redirect'],
  ['in Danish letters, with tracking parameters', each((n) => `${danish(pageAt(n))}%C2%BB).`), 'redirect'],
  ['moved, from the address history', each((n) => `/foer/${name(n)}`), 'redirect'],
  ['a redirect', each((n) => `/gammel/${name(n)}`), 'redirect'],
  ['below a redirect', each((n) => `/mappe-${n % 100}/a/b/${name(n)}`), 'redirect'],
  ['cut', each((n) => pageAt(n).slice(0, -1)), 'redirect'],
  ['unknown', each((n) => `/${name(n)}/${name(n + 1)}-q`), 'unknown'],
  ['unknown, 1,900 characters', each((n) => `/q${n}${'-%C3%A5/'.repeat(236)}`), 'unknown'],
];

function danish(path: string): string {
  return encodeURI(path.replaceAll('aa', 'å').replaceAll('oe', 'ø').replaceAll('ae', 'æ'));
}

const rows = kinds.map(([what, inputs, expected]) => {
  const unexpected = inputs.find((input) => resolve(table, input).kind !== expected);
  if (unexpected)
    throw new Error(`${what}: ${unexpected} is ${resolve(table, unexpected).kind}, not ${expected}`);
  return { what, aim: `${target}`, ...measure(inputs, (input) => resolve(table, input)) };
});

const plain = new Map(data.pages.map(({ path }) => [path, path]));
const exact = kinds[0]?.[1] ?? [];
const titles = indexTitles(data.pages, 'Væksthus for Ledelse');
const suggest = (path: string) => suggestPages(path, titles, data.pages);
const extraRows = [
  {
    what: 'nearest pages (404 only)',
    aim: '',
    ...measure((kinds[7]?.[1] ?? []).slice(0, 1_000), suggest),
  },
  { what: 'baseline: one lookup in a Map', aim: '', ...measure(exact, (path) => plain.get(path)) },
  {
    what: 'baseline: the address parsed by `new URL`',
    aim: '',
    ...measure(exact, (path) => new URL(path, 'https://a.dk')),
  },
  { what: 'baseline: nothing, measured', aim: '', ...measure(exact, (path) => path) },
];
console.log(
  [
    `Node ${process.version}, ${count.toLocaleString('en')} pages, as many redirects and addresses in the history, µs\n`,
    '| address | target | median | p99 |',
    '|---|---|---|---|',
    ...[...rows, ...extraRows].map(
      ({ what, aim, median, p99 }) => `| ${what} | ${aim} | ${median.toFixed(1)} | ${p99.toFixed(1)} |`,
    ),
    `\nThe link table is built in ${Math.round(built)} ms.`,
  ].join('\n'),
);
