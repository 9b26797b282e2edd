import { test } from 'vitest';
import { corpus } from '../content/arbitraries.ts';
import { brokenVariants } from '../content/breaking.ts';
import { withstands, withstandsAnything } from '../content/fuzz.ts';
import { htmlFrom } from '../content/render.tsx';

test('a malformed answer never takes the search down, and hits lead only to pages of this site', () => {
  withstands(brokenVariants(corpus).filter(Array.isArray), htmlFrom.search, 1200);
});

test('any list can be searched; what is no list is refused as unavailable', () => {
  withstandsAnything(htmlFrom.search, 300, Array.isArray);
});
