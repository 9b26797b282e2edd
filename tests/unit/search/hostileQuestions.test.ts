import fc from 'fast-check';
import { expect, test } from 'vitest';
import { some } from '../../effort.ts';
import { processorTime } from '../content/processorTime.ts';
import { pages, search } from './samplePages.ts';

const hostileQuery = fc.oneof(
  fc.constantFrom(
    '.*+?^$' + '{}()|[]\\',
    '(a+)+$',
    '"><script>alert(1)</script>',
    '%00',
    "' OR 1=1 --",
    '*[_type == "x"]',
  ),
  fc.constantFrom(
    '😀',
    '👩‍👩‍👧',
    '\ud800',
    '\u0000',
    '',
    ' ',
    '\u00ad',
    '\u0301',
    'constructor',
    '__proto__',
  ),
  fc.constantFrom('a'.repeat(10_000), 'formål '.repeat(2000), 'å\u030a'.repeat(5000)),
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc
    .array(fc.constantFrom('formål', 'og', 'ledelse', 'x', '-', '*'), { maxLength: 30 })
    .map((words) => words.join(' ')),
);

test('any query returns only existing pages with their own titles', () => {
  const paths = new Set(pages.map((page) => page.path));
  fc.assert(
    fc.property(hostileQuery, (query) => {
      for (const hit of search(query).hits) {
        expect(paths).toContain(hit.path);
        expect(hit.title.map((piece) => piece.text).join('')).toBe(
          pages.find(({ path }) => path === hit.path)?.title,
        );
        expect([...hit.title, ...hit.excerpt].some((piece) => piece.marked)).toBe(true);
      }
    }),
    { numRuns: some(1000) },
  );
});

test('only the beginning of a long query is used', () => {
  const hitCount = (spaces: number) => search(`formål${' '.repeat(spaces)}netværk`).hits.length;
  expect([hitCount(10), hitCount(200)]).toEqual([1, 2]);
});

test('the time for a query of 10,000 characters is bounded', () => {
  const cpuTimeMs = processorTime(() => {
    for (let n = 0; n < 20; n++) search(`${'ledelsesudvikling '.repeat(600)}${n}`);
  });
  expect(cpuTimeMs).toBeLessThan(2000);
});
