import { test } from 'vitest';
import { page } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { withstands, withstandsAnything } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('a malformed page never throws, leads nobody astray and holds together', () => {
  withstands(brokenVariants(page), htmlFrom.page, 2500);
});

test('what is no page at all is shown without its parts, or refused as unavailable', () => {
  withstandsAnything(htmlFrom.page, 300);
});
