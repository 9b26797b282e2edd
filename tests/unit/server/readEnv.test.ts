import { expect, test } from 'vitest';
import { readEnv } from '#lib/server/env.ts';

test('without variables the content is embedded and everything has a default', () => {
  expect(readEnv({})).toEqual({
    embedded: true,
    port: 3000,
    lakePort: 3400,
    lakeDir: '.data/lake',
    siteUrl: 'http://localhost:3000',
    sanity: {
      ...{ projectId: 'embedded', dataset: 'production', apiVersion: '2025-02-19', token: undefined },
      ...{ apiHost: 'http://127.0.0.1:3400', assetHost: 'http://127.0.0.1:3400' },
    },
  });
});

test('an empty variable counts as unset', () => {
  const names = [
    'PORT',
    'SITE_URL',
    'SANITY_PROJECT_ID',
    'SANITY_DATASET',
    'SANITY_API_VERSION',
    'SANITY_READ_TOKEN',
  ];
  const empty = Object.fromEntries([...names, 'LAKE_PORT', 'LAKE_DIR'].map((name) => [name, '']));
  expect(readEnv(empty)).toEqual(readEnv({}));
});

test("with a project id the content is in Sanity's cloud", () => {
  const { embedded, sanity } = readEnv({
    SANITY_PROJECT_ID: 'abc123',
    SANITY_READ_TOKEN: 'secret',
    LAKE_PORT: '1',
  });
  expect(embedded).toBe(false);
  expect(sanity).toMatchObject({
    projectId: 'abc123',
    apiHost: undefined,
    assetHost: 'https://cdn.sanity.io',
    token: 'secret',
  });
});

test.each([
  ['https://example.dk', 'https://example.dk'],
  ['https://example.dk/', 'https://example.dk'],
  ['HTTPS://Example.dk', 'https://example.dk'],
  ['http://localhost:3000', 'http://localhost:3000'],
])('SITE_URL=%s is the origin %s', (value, origin) => {
  expect(readEnv({ SITE_URL: value }).siteUrl).toBe(origin);
});

test('the default of SITE_URL contains the port', () => {
  expect(readEnv({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
});

test.each([
  ['PORT', 'x'],
  ['PORT', ' '],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '1e3'],
  ['PORT', '80.5'],
  ['LAKE_PORT', '0x10'],
  ['REDIS_URL', 'localhost:6379'],
  ['REDIS_URL', 'https://redis.example'],
  ['SITE_URL', 'example.dk'],
  ['SITE_URL', 'ftp://example.dk'],
  ['SITE_URL', 'javascript:alert(1)'],
  ['SITE_URL', 'https://example.dk/sti'],
  ['SITE_URL', 'https://example.dk?a=b'],
  ['SITE_URL', 'https://editor:secret@example.dk'],
  ['SANITY_PROJECT_ID', 'a/b'],
  ['SANITY_DATASET', '../x'],
  ['SANITY_API_VERSION', 'v1'],
])('%s=%j is rejected with an error that names the variable, its value and what to do', (name, value) => {
  const read = () => readEnv({ [name]: value });
  expect(read).toThrow(`${name}=${JSON.stringify(value)}: `);
  expect(read).toThrow('Correct or unset it');
});

test('one error names all invalid variables, without secrets', () => {
  const read = () => readEnv({ PORT: 'x', SITE_URL: 'y', SANITY_READ_TOKEN: 'secret' });
  expect(read).toThrow(/PORT="x".*SITE_URL="y"/);
  expect(read).not.toThrow(/secret/);
});
