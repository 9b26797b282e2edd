import { test } from 'vitest';
import { homePage } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { withstands, withstandsAnything } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('a malformed front page never throws, leads nobody astray and holds together', () => {
  withstands(brokenVariants(homePage), htmlFrom.homePage, 1000);
});

test('what is no front page at all is shown without its parts, or refused as unavailable', () => {
  withstandsAnything(htmlFrom.homePage, 300);
});
