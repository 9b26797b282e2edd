import { expect, test } from 'vitest';
import { readConfig } from '../../../sanity/lake/config.ts';

test('invalid settings are refused with an error that says what to do', () => {
  const parse = (env: Record<string, string>) => () => readConfig(env);
  expect(parse({ LAKE_PASSWORD: 'short' })).toThrow(/LAKE_PASSWORD is too short: use at least 12/);
  expect(parse({ LAKE_VIEWER_TOKEN: 'short' })).toThrow(/LAKE_VIEWER_TOKEN is too short/);
  expect(parse({ LAKE_ORIGINS: 'http://localhost:3000,localhost' })).toThrow(/LAKE_ORIGINS has "localhost"/);
  expect(parse({ LAKE_URL: 'ftp://x' })).toThrow(/LAKE_URL/);
  expect(parse({ LAKE_WEBHOOK_URL: 'javascript:1' })).toThrow(/use an http address/);
  expect(parse({ LAKE_WEBHOOK_URL: 'http://127.0.0.1:1/' })).toThrow(/LAKE_WEBHOOK_SECRET is missing/);
  expect(parse({ LAKE_HOST: '0.0.0.0' })).toThrow(/loopback/);
});

test("the lake's URL may have a path, an origin may not", () => {
  const { url, origins } = readConfig({
    LAKE_URL: 'https://vfl.example/lake/',
    LAKE_ORIGINS: 'https://vfl.example/, http://localhost:3000',
  });
  expect([url, origins]).toEqual([
    'https://vfl.example/lake',
    ['https://vfl.example', 'http://localhost:3000'],
  ]);
  expect(readConfig({ LAKE_PORT: '3401' }).url).toBe('http://127.0.0.1:3401');
});
