import { expect, test } from 'vitest';
import { noLinks, type RedirectRule } from '#lib/urls/linkData.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { resolve } from '#lib/urls/resolve.ts';
import { addressOf } from './documentPaths.ts';
import { isRecord, readDocuments } from './firstContent.ts';

// The old system's addresses, each as it was seen there: it wrote æ as »a« and ended in a slash.
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
])('%s leads to %s in one hop, for good', (old, path) => {
  const resolution = resolve(table, old);
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
])('%s is said to be gone: which page it was is not known, and no page stands for it', (old) => {
  expect(resolve(table, old)).toEqual({ kind: 'gone' });
});

test('what lies around the old folders is not said to be gone: nobody has seen it there', () => {
  for (const path of ['/projekter', '/projekter/andet', '/om-vaeksthus-for-ledelse', '/om-vaksthuset']) {
    expect(resolve(table, path)).toEqual({ kind: 'unknown' });
  }
});

test('every redirect leads somewhere on purpose, from an address as it is written here, and says why it is there', () => {
  for (const { _id, from, target, address, gone, note } of documents.filter(
    ({ _type }) => _type === 'redirect',
  )) {
    expect([target, address, gone].filter(Boolean), _id).toHaveLength(1);
    expect(from, _id).toMatch(/^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/);
    expect(String(note).length, _id).toBeGreaterThan(20);
  }
});
