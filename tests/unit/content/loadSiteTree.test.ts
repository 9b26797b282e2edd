import { expect, test } from 'vitest';
import { ContentUnavailable } from '#lib/content/parseResponse.ts';
import { pageNodes } from '#lib/content/siteTreeQuery.ts';
import { addresses } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { withstands, withstandsAnything } from './fuzz.ts';
import { htmlFrom, read } from './render.tsx';

test('a malformed list of addresses never throws and gives only paths on this site', () => {
  withstands(brokenVariants(addresses).filter(Array.isArray), htmlFrom.addresses, 1200);
});

test('any list is read; what is no list is refused as unavailable', () => {
  withstandsAnything(htmlFrom.addresses, 300, Array.isArray);
});

test.each([null, {}, 'x', undefined])('%j is never taken for »nothing is published«', (value) => {
  expect(() => read(pageNodes, value)).toThrow(ContentUnavailable);
});
