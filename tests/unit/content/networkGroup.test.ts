import { test } from 'vitest';
import { networkGroup } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { expectRobust, expectRobustForAnyJson } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('a malformed network group never throws, and renders safe links and valid HTML', () => {
  expectRobust(brokenVariants(networkGroup), htmlFrom.networkGroup, 1000);
});

test('any response for a network group is rendered without the invalid parts, or is unavailable', () => {
  expectRobustForAnyJson(htmlFrom.networkGroup, 300);
});
