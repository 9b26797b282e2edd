import { test } from 'vitest';
import { strategy } from './arbitraries.ts';
import { broken } from './breaking.ts';
import { withstands, withstandsAnything } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test('a malformed strategy never throws, leads nobody astray and holds together', () => {
  withstands(broken(strategy), htmlFrom.strategy, 1500);
});

test('what is no strategy at all is shown without its parts, or refused as unavailable', () => {
  withstandsAnything(htmlFrom.strategy, 300);
});
