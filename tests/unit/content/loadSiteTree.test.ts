import { expect, test } from 'vitest';
import { ContentUnavailable } from '#lib/content/parseResponse.ts';
import { pageNodes } from '#lib/content/siteTreeQuery.ts';
import { addresses } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { expectRobust, expectRobustForAnyJson } from './fuzz.ts';
import { htmlFrom, read } from './render.tsx';

test('a malformed list of pages never throws, and yields only paths on this site', () => {
  expectRobust(brokenVariants(addresses).filter(Array.isArray), htmlFrom.addresses, 1200);
});

test('any list is accepted; any other response is unavailable', () => {
  expectRobustForAnyJson(htmlFrom.addresses, 300, Array.isArray);
});

test.each([null, {}, 'x', undefined])('%j is unavailable, not an empty site', (value) => {
  expect(() => read(pageNodes, value)).toThrow(ContentUnavailable);
});
