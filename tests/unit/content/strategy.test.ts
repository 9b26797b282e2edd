import { expect, test } from 'vitest';
import { strategy as schema } from '#lib/content/documents/strategy.ts';
import { strategy } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { expectRobust, expectRobustForAnyJson } from './fuzz.ts';
import { hostileAddresses } from './hostile.ts';
import { isAllowedAddress } from './hrefRule.ts';
import { htmlFrom } from './render.tsx';

test('a malformed strategy never throws, and renders safe links and valid HTML', () => {
  expectRobust(brokenVariants(strategy), htmlFrom.strategy, 1500);
});

test('any response for a strategy is rendered without the invalid parts, or is unavailable', () => {
  expectRobustForAnyJson(htmlFrom.strategy, 300);
});

test('the source of the agreement is a safe URL or undefined', () => {
  const source = (href: unknown) =>
    schema.parse({ agreement: { name: 'OK21', source: href } }).agreement?.source;
  expect(
    hostileAddresses.map(source).filter((href) => href !== undefined && !isAllowedAddress(href)),
  ).toEqual([]);
  expect([source('https://kl.dk/'), source('javascript:alert(1)'), source(undefined)]).toEqual([
    'https://kl.dk/',
    undefined,
    undefined,
  ]);
});
