import { test } from 'vitest';
import { siteSettings } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { expectRobust, expectRobustForAnyJson } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('malformed site settings never throw, and render safe links and valid HTML', () => {
  expectRobust(brokenVariants(siteSettings), htmlFrom.siteSettings, 800);
});

test('any response for site settings is rendered without the invalid parts, or is unavailable', () => {
  expectRobustForAnyJson(htmlFrom.siteSettings, 300);
});
