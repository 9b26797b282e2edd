import { test } from 'vitest';
import { page } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { expectRobust, expectRobustForAnyJson } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('a malformed page never throws, and renders safe links and valid HTML', () => {
  expectRobust(brokenVariants(page), htmlFrom.page, 2500);
});

test('any response for a page is rendered without the invalid parts, or is unavailable', () => {
  expectRobustForAnyJson(htmlFrom.page, 300);
});
