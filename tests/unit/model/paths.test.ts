import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { languageOf } from '#lib/languages.ts';
import {
  allSitePages,
  mediaFolders,
  noPagePattern,
  siteFiles,
  siteFilesPattern,
  siteFolders,
} from '#lib/model.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');

/** Read as text, as Next does it: importing proxy.ts would load half the site. */
const matcher = new RegExp(
  `^${/matcher: \[\s*'(.*)',\s*\]/.exec(read('proxy.ts'))?.[1]?.replaceAll('\\\\', '\\') ?? 'no matcher'}$`,
);

const nonPages = [
  ...[siteFolders.next, siteFolders.lake, ...Object.values(mediaFolders)].map((folder) => `${folder}/x`),
  siteFolders.studio,
  `${siteFolders.studio}/x`,
  ...['draft-mode/enable', 'health/live', 'metrics', 'revalidate', 'revalidate/page'].map(
    (route) => `${siteFolders.api}/${route}`,
  ),
];

test.each([...nonPages, ...Object.values(siteFiles)])('the proxy does not run for %s', (path) => {
  expect(path).not.toMatch(matcher);
});

test.each(['/', '/formaal', '/studioet', '/medier', `${siteFolders.shortLinks}/x`, ...allSitePages])(
  'the proxy runs for %s, which is a page or redirects to one',
  (path) => {
    expect(path).toMatch(matcher);
    expect(path.slice(1)).not.toMatch(new RegExp(`^(?:${noPagePattern})`));
    expect(path.slice(1)).not.toMatch(new RegExp(`^${siteFilesPattern}`));
  },
);

test.each(nonPages)('%s is not a page', (path) => {
  expect(path.slice(1)).toMatch(new RegExp(`^(?:${noPagePattern})`));
});

test.each(Object.values(siteFiles))('%s is a file of the site', (path) => {
  expect(path.slice(1)).toMatch(new RegExp(`^${siteFilesPattern}`));
  expect(`${path.slice(1)}x`).not.toMatch(new RegExp(`^${siteFilesPattern}`));
});

test.each(allSitePages)('%s has a route', (path) => {
  const folder = languageOf(path) === 'da' ? 'app/(site)' : 'app';
  expect(existsSync(resolve(root, `${folder}${path}/page.tsx`))).toBe(true);
});

test('every static route of the site is in lib/model.ts', () => {
  const routes = globSync('app/{(site),en}/**/page.tsx', { cwd: root })
    .map((file) => file.replace(/^app(?:\/\(site\))?|\/page\.tsx$/g, ''))
    .filter((path) => path !== '' && !path.includes('['));
  expect(routes.toSorted()).toEqual(allSitePages.toSorted());
});

const files = globSync('{app,components,lib,sanity}/**/*.{ts,tsx,conf}', { cwd: root })
  .concat(['next.config.ts'])
  .filter((file) => file !== 'lib/model.ts' && !file.startsWith('sanity/lake/'));
const paths = [...allSitePages, ...Object.values(siteFolders).filter((path) => path !== '/api')];

test("no source file but lib/model.ts contains one of the site's own paths", () => {
  const copies = files.flatMap((file) =>
    read(file)
      .split('\n')
      // Comments and Danish text for editors may name a path.
      .filter((line) => !/^\s*(?:\/?\*|\/\/|#)/.test(line))
      .filter((line) => paths.some((path) => new RegExp(`["'\`^ ]${path}(?=["'\`/?*$ ])(?! her)`).test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(copies, 'take the path from lib/model.ts').toEqual([]);
});
