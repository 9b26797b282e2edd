import { test } from 'vitest';
import { homePage } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { withstands, withstandsAnything } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('a malformed front page never throws, and renders safe links and valid HTML', () => {
  withstands(brokenVariants(homePage), htmlFrom.homePage, 1000);
});

test('any response for a front page is rendered without the invalid parts, or is unavailable', () => {
  withstandsAnything(htmlFrom.homePage, 300);
});
