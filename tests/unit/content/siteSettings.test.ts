import { test } from 'vitest';
import { siteSettings } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { withstands, withstandsAnything } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('malformed site settings never throw, and render safe links and valid HTML', () => {
  withstands(brokenVariants(siteSettings), htmlFrom.siteSettings, 800);
});

test('any response for site settings is rendered without the invalid parts, or is unavailable', () => {
  withstandsAnything(htmlFrom.siteSettings, 300);
});
