import { expect, test } from 'vitest';
import { noLinks, type RedirectRule } from '#lib/urls/linkData.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { resolve } from '#lib/urls/resolve.ts';
import { addressOf } from './documentPaths.ts';
import { isRecord, readDocuments } from './firstContent.ts';

// Addresses observed on the old system, which wrote æ as "a" and added a trailing slash.
const documents = readDocuments();
const byId = new Map(documents.map((document) => [document._id, document]));
const redirects = documents
  .filter(({ _type }) => _type === 'redirect')
  .map(
    ({ from, target, address, below, gone, permanent }): RedirectRule => ({
      from: String(from),
      below: below === true,
      gone: gone === true,
      permanent: permanent !== false,
      target: isRecord(target) ? String(target._ref) : undefined,
      address: typeof address === 'string' ? address : undefined,
    }),
  );
const table = buildLinkTable({
  ...noLinks,
  pages: documents.flatMap((document) => {
    const path = addressOf(document, byId);
    return path === undefined ? [] : [{ id: document._id, path, title: document._id }];
  }),
  redirects,
  withoutAddress: [],
});

test.each([
  ['/formaal-og-baggrund/', '/formaal-og-baggrund'],
  ['/om-vaksthuset/om-vaksthuset/', '/formaal-og-baggrund'],
  ['/om-v%C3%A6ksthuset/om-v%C3%A6ksthuset/', '/formaal-og-baggrund'],
  ['/was', '/tilgaengelighed'],
  ['/WAS/', '/tilgaengelighed'],
])('%s redirects to %s in one hop, permanently', (formerPath, path) => {
  const resolution = resolve(table, formerPath);
  expect(resolution).toMatchObject({ kind: 'redirect', to: path });
  expect(resolution.kind === 'redirect' && [301, 308]).toContain(
    resolution.kind === 'redirect' && resolution.status,
  );
});

test.each([
  '/artikler/en-artikel/',
  '/artikler/2014/en-artikel/',
  '/projekter/se-alle-igangvarende-projekter/et-projekt/',
  '/projekter/se-alle-igangv%C3%A6rende-projekter/et-projekt/',
  '/om-vaeksthus-for-ledelse/aktuelle-projekter/et-projekt/',
  '/om-vaksthus-for-ledelse/aktuelle-projekter/et-projekt/',
])('%s is gone: its page is unknown, and no page replaces it', (formerPath) => {
  expect(resolve(table, formerPath)).toEqual({ kind: 'gone' });
});

test('paths around the old folders are unknown, not gone: they were never observed', () => {
  for (const path of ['/projekter', '/projekter/andet', '/om-vaeksthus-for-ledelse', '/om-vaksthuset']) {
    expect(resolve(table, path)).toEqual({ kind: 'unknown' });
  }
});

test('every redirect has exactly one target, a normalized source path and a note that explains it', () => {
  for (const { _id, from, target, address, gone, note } of documents.filter(
    ({ _type }) => _type === 'redirect',
  )) {
    expect([target, address, gone].filter(Boolean), _id).toHaveLength(1);
    expect(from, _id).toMatch(/^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/);
    expect(String(note).length, _id).toBeGreaterThan(20);
  }
});
