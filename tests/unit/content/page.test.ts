import { test } from 'vitest';
import { page } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { withstands, withstandsAnything } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('a malformed page never throws, and renders safe links and valid HTML', () => {
  withstands(brokenVariants(page), htmlFrom.page, 2500);
});

test('any response for a page is rendered without the invalid parts, or is unavailable', () => {
  withstandsAnything(htmlFrom.page, 300);
});
