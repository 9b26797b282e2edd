import { test } from 'vitest';
import { homePage } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { expectRobust, expectRobustForAnyJson } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('a malformed front page never throws, and renders safe links and valid HTML', () => {
  expectRobust(brokenVariants(homePage), htmlFrom.homePage, 1000);
});

test('any response for a front page is rendered without the invalid parts, or is unavailable', () => {
  expectRobustForAnyJson(htmlFrom.homePage, 300);
});
