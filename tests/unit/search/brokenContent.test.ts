import { test } from 'vitest';
import { corpus } from '../content/arbitraries.ts';
import { brokenVariants } from '../content/breaking.ts';
import { expectRobust, expectRobustForAnyJson } from '../content/fuzz.ts';
import { htmlFrom } from '../content/render.tsx';

test('the search accepts a malformed response, and hits link only to pages of this site', () => {
  expectRobust(brokenVariants(corpus).filter(Array.isArray), htmlFrom.search, 1200);
});

test('any list is accepted; any other response is unavailable', () => {
  expectRobustForAnyJson(htmlFrom.search, 300, Array.isArray);
});
