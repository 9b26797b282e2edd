import { test } from 'vitest';
import { siteSettings } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { withstands, withstandsAnything } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('a malformed set of site settings never throws, leads nobody astray and holds together', () => {
  withstands(brokenVariants(siteSettings), htmlFrom.siteSettings, 800);
});

test('what is no set of site settings at all is shown without its parts, or refused as unavailable', () => {
  withstandsAnything(htmlFrom.siteSettings, 300);
});
