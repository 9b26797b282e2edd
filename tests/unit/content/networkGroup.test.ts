import { test } from 'vitest';
import { networkGroup } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { withstands, withstandsAnything } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('a malformed network group never throws, leads nobody astray and holds together', () => {
  withstands(brokenVariants(networkGroup), htmlFrom.networkGroup, 1000);
});

test('what is no network group at all is shown without its parts, or refused as unavailable', () => {
  withstandsAnything(htmlFrom.networkGroup, 300);
});
