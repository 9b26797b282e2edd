import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFrontPage, languageOf } from '#lib/languages.ts';
import {
  allSitePages,
  frontPageIds,
  homeId,
  localSitePages,
  sitePageIn,
  sitePageVersions,
} from '#lib/model.ts';
import { noLinks } from '#lib/urls/linkData.ts';
import { buildLinkTable, isReservedPath } from '#lib/urls/linkTable.ts';
import { resolve } from '#lib/urls/resolve.ts';
import { buildSiteTree, type PageNode } from '#lib/urls/siteTree.ts';
import { some } from '../../effort.ts';

const page = (id: string, parentId?: string, fields: Partial<PageNode> = {}): PageNode => ({
  ...{ id, parentId, type: 'page', slug: id, title: id, hidden: false, order: undefined },
  ...fields,
});
const english = (id: string, translationOf?: string, fields: Partial<PageNode> = {}) =>
  page(id, frontPageIds.en, { translationOf, ...fields });
const frontPage = page(frontPageIds.en, undefined, { slug: 'en', translationOf: homeId });

test.each([
  ['/', 'da'],
  ['/formaal', 'da'],
  ['/en', 'en'],
  ['/en/purpose', 'en'],
  ['/en/', 'en'],
  ['/english', 'da'],
  ['/enhed/en', 'da'],
  ['/EN/purpose', 'da'],
])('the language of %s is %s', (path, language) => {
  expect(languageOf(path)).toBe(language);
});

test('a front page has the language of the pages below it', () => {
  expect(isFrontPage('/') && isFrontPage('/en')).toBe(true);
  expect(isFrontPage('/en/purpose') || isFrontPage('/formaal')).toBe(false);
});

test('a page and its translation are versions of each other', () => {
  const tree = buildSiteTree([frontPage, page('formaal'), english('purpose', 'formaal')]);
  const versions = { da: '/formaal', en: '/en/purpose' };
  expect(tree.versions('formaal')).toEqual(versions);
  expect(tree.versions('purpose')).toEqual(versions);
  expect(tree.versionIn('en', 'formaal')).toBe('purpose');
  expect(tree.versionIn('da', 'purpose')).toBe('formaal');
  expect(tree.versions(homeId)).toEqual({ da: '/', en: '/en' });
  expect(tree.versions(frontPageIds.en)).toEqual({ da: '/', en: '/en' });
});

test('a hidden version is left out for search engines only', () => {
  const tree = buildSiteTree([frontPage, page('formaal'), english('purpose', 'formaal', { hidden: true })]);
  expect(tree.versions('formaal', false)).toEqual({ da: '/formaal' });
  expect(tree.versions('formaal')).toHaveProperty('en');
});

test('a Danish front page that is hidden from search engines is no version for them', () => {
  const hidden = page(homeId, undefined, { hidden: true });
  const tree = buildSiteTree([frontPage, hidden]);
  expect(tree.versions(frontPageIds.en, false)).toEqual({ en: '/en' });
  expect(tree.versions(homeId, false)).toEqual({ en: '/en' });
  expect(tree.versions(homeId)).toEqual({ da: '/', en: '/en' });
  expect(tree.all().map(({ path }) => path)).toEqual(['/en']);
});

test('a language without a front page has no pages of the site either', () => {
  const [both, danish] = [buildSiteTree([frontPage]), buildSiteTree([page('formaal')])];
  expect(sitePageIn('search', both.languages())).toEqual({ da: '/soeg', en: '/en/search' });
  expect(sitePageIn('search', danish.languages())).toEqual({ da: '/soeg' });
});

test('without a public original, or as the second translation, a page is a version of nothing', () => {
  const tree = buildSiteTree([
    frontPage,
    page('formaal'),
    english('a', 'formaal'),
    english('b', 'formaal'),
    english('c', 'gone'),
    page('dansk', undefined, { translationOf: 'formaal' }),
  ]);
  expect(tree.versions('formaal')).toEqual({ da: '/formaal', en: '/en/a' });
  expect(tree.versions('b')).toEqual({ en: '/en/b' });
  expect(tree.versions('c')).toEqual({ en: '/en/c' });
  expect(tree.versions('dansk')).toEqual({ da: '/dansk' });
});

test('for any tree, versions are mutual, each in its own language', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', homeId, frontPageIds.en);
  const node = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      parentId: fc.option(id, { nil: undefined }),
      translationOf: fc.option(id, { nil: undefined }),
      hidden: fc.boolean(),
    })
    .map(({ id: own, parentId, ...fields }) => page(own, parentId, fields));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 8 }), (nodes) => {
      const tree = buildSiteTree([frontPage, ...nodes]);
      for (const { id: own, path } of tree.all()) {
        const versions = tree.versions(own);
        expect(versions[languageOf(path)]).toBe(path);
        for (const [language, version] of Object.entries(versions)) {
          expect(languageOf(version)).toBe(language);
          const other = version === '/' ? homeId : tree.byPath(version)?.id;
          expect(tree.versions(other ?? '')).toEqual(versions);
        }
      }
    }),
    { numRuns: some(1000) },
  );
});

test("the site's own pages are versions of each other, and no document can take their paths", () => {
  for (const path of allSitePages) {
    expect(sitePageVersions(path)[languageOf(path)]).toBe(path);
    if (languageOf(path) === 'da') continue;
    expect(isReservedPath(path)).toBe(true);
    expect(isReservedPath(`${path}/x`)).toBe(true);
  }
  expect(sitePageVersions('/formaal')).toEqual({});
  expect(isReservedPath('/en/searching')).toBe(false);
  expect(isReservedPath('/en')).toBe(false);
});

test('other spellings and former paths of English pages lead to the page', () => {
  const tree = buildSiteTree([frontPage, english('purpose')]);
  const table = buildLinkTable({
    ...noLinks,
    pages: tree.all(),
    records: [{ id: 'purpose', addresses: [{ path: '/en/aims', since: '2026-01-01' }] }],
    redirects: [{ from: '/en/search', target: 'purpose', address: undefined, permanent: true }],
  });
  const to = (path: string) => resolve(table, path);
  expect(to('/en')).toEqual({ kind: 'page', path: '/en' });
  expect(to('/EN/Purpose/')).toEqual({ kind: 'redirect', to: '/en/purpose', status: 308 });
  expect(to('/en/aims')).toEqual({ kind: 'redirect', to: '/en/purpose', status: 301 });
  expect(to(localSitePages.en.search)).toEqual({ kind: 'page', path: '/en/search' });
  expect(to('/en/nowhere')).toEqual({ kind: 'unknown' });
});
