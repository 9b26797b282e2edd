import { Subject } from 'rxjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ContentDocument } from '#lib/contentRules/types.ts';
import { findingsIn, observeFindings } from '#sanity/tools/contentHealth/observeFindings.ts';
import { deadLinksIn, linkRules } from '#sanity/tools/deadLinks/deadLinks.ts';
import { observeDeadLinks } from '#sanity/tools/deadLinks/observeDeadLinks.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { host: 'www.eksempel.dk' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const weak = (_ref: string) => ({ _type: 'reference', _ref, _weak: true });
const page = (_id: string, fields: object = {}): ContentDocument => ({
  ...{ _id, _type: 'page', title: 'Mål', lead: 'Om siden.', slug: { current: _id.replace('drafts.', '') } },
  ...fields,
});
const linked = (_id: string, mark: object) =>
  page(_id, {
    blocks: [
      {
        ...{ _key: 't', _type: 'richText' },
        content: [
          {
            ...{ _key: 'p', _type: 'block', style: 'normal' },
            markDefs: [{ _key: 'm', ...mark }],
            children: [{ _key: 's', _type: 'span', text: 'aftalen', marks: ['m'] }],
          },
        ],
      },
    ],
  });
const toUrl = (_id: string, href: string) => linked(_id, { _type: 'link', href });
const toHeading = (_id: string, heading: string) =>
  linked(_id, { _type: 'internalLink', reference: { _ref: 'maal' }, heading });
const record = {
  ...{ _id: 'record', _type: 'addressRecord', document: 'maal' },
  headings: [{ key: 'h', text: 'Formål', since: '2026' }],
};
const withHeading = (_id: string, _key: string, heading: string) =>
  page(_id, { blocks: [{ _key, _type: 'aims', heading }] });

const linksIn = async (...rows: ContentDocument[]) => {
  const health = findingsIn(rows, linkRules);
  await vi.runAllTimersAsync();
  return deadLinksIn((await health).groups).map(({ id, finding, words }) => [
    ...[id, finding.rule],
    ...(words ? [words] : []),
  ]);
};

test('a text link to a path of the site without a page is listed, as »Sundhed« finds it', async () => {
  expect(await linksIn(toUrl('a', 'https://www.eksempel.dk/findes-ikke'))).toEqual([
    ['a', 'dead-link', 'aftalen'],
  ]);
  expect(await linksIn(toUrl('a', 'https://eksempel.dk/b'), page('b'))).toEqual([]);
  expect(await linksIn(toUrl('a', 'https://www.kl.dk/findes-ikke'))).toEqual([]);
  expect(await linksIn(toUrl('a', 'http://www.kl.dk'))).toEqual([['a', 'link-address', 'aftalen']]);
});

test('of all errors that »Sundhed« finds in links, none is missing from the list', async () => {
  const rows = [
    toUrl('a', 'https://www.eksempel.dk/findes-ikke'),
    toUrl('drafts.b', 'www.kl.dk'),
    toHeading('c', 'borte'),
    page('maal'),
    { _id: 'r', _type: 'redirect', from: '/x', target: weak('slettet') },
    { _id: 'q', _type: 'redirect', from: '/y', address: '/findes-ikke' },
    { _id: 'siteSettings', _type: 'siteSettings', mainMenu: [{ _key: 'k', _ref: 'slettet' }] },
  ];
  const health = findingsIn(rows);
  await vi.runAllTimersAsync();
  const inHealth = (await health).groups
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => linkRules.some(({ id }) => id === rule))
    .map(({ documentId, rule }) => [documentId, rule]);
  expect(inHealth).toHaveLength(6);
  const listed = (await linksIn(...rows)).map(([id, rule]) => [id, rule]);
  expect(listed.toSorted()).toEqual(inHealth.toSorted());
});

test('a missing heading is listed with its last text; one that exists by key, by text or in the draft is not', async () => {
  const rows = [toHeading('a', 'h'), withHeading('maal', 'x', 'Andet'), record];
  expect(await linksIn(...rows)).toEqual([['a', 'missing-heading', 'aftalen']]);
  const { groups } = await findingsIn(rows, linkRules);
  expect(groups[0]?.findings[0]?.message).toContain('Overskriften »Formål« findes ikke længere på »Mål«.');
  expect(await linksIn(toHeading('a', 'h'), withHeading('maal', 'h', 'Noget andet'), record)).toEqual([]);
  expect(await linksIn(toHeading('a', 'h'), withHeading('maal', 'ny', 'FORMÅL'), record)).toEqual([]);
  expect(await linksIn(toHeading('a', 'h'), page('maal'), withHeading('drafts.maal', 'h', 'Nyt'))).toEqual(
    [],
  );
});

test('only the newest version of a document counts', async () => {
  const dead = 'https://www.eksempel.dk/findes-ikke';
  expect(await linksIn(toUrl('a', dead), page('drafts.a'))).toEqual([]);
  expect(await linksIn(page('a'), toUrl('drafts.a', dead))).toEqual([['a', 'dead-link', 'aftalen']]);
});

test('redirects and short links to what is deleted, not published or nowhere are listed', async () => {
  const redirect = { _id: 'r', _type: 'redirect', from: '/a', target: weak('maal') };
  const shortLink = { _id: 'n', _type: 'shortLink', code: 'tamiko', target: weak('maal') };
  expect(await linksIn(redirect, shortLink)).toEqual([
    ['r', 'dead-link'],
    ['n', 'dead-link'],
  ]);
  expect(await linksIn(redirect, page('drafts.maal'))).toEqual([['r', 'dead-link']]);
  expect(await linksIn(redirect, page('maal'))).toEqual([]);
  const rest = [
    page('maal'),
    { _id: 'siteSettings', _type: 'siteSettings', redirectHosts: ['www.kl.dk'] },
    { _id: 'p', _type: 'redirect', from: '/artikler', below: true, target: weak('maal') },
  ];
  const to = (address: string, fields: object = {}) =>
    linksIn({ _id: 'r', _type: 'redirect', from: '/b', address, ...fields }, ...rest);
  for (const address of ['/kampagne', 'https://regioner.dk/x', 'nonsens'])
    expect(await to(address)).toEqual([['r', 'dead-link']]);
  for (const address of ['/maal', '/Maal/#x', '/artikler/en', '/soeg', 'https://www.kl.dk/x'])
    expect([address, await to(address)]).toEqual([address, []]);
  expect(await to('/kampagne', { gone: true })).toEqual([]);
});

test('loads are throttled, and changes that come faster than a check takes do not hold back the list', async () => {
  const loads = new Subject<ContentDocument[]>();
  const listenQuery = vi.fn(() => loads);
  const store = { listenQuery } as unknown as Parameters<typeof observeFindings>[0];
  const found: number[] = [];
  observeFindings(store).subscribe(({ documents }) => found.push(documents));
  observeDeadLinks(store, { throttleTime: 30_000 });
  const throttleTimes = listenQuery.mock.calls.map((call: unknown[]) => call.at(-1));
  expect(throttleTimes).toMatchObject([{ throttleTime: 5_000 }, { throttleTime: 30_000 }]);
  // A check of so many documents pauses several times.
  const rows = (count: number) => Array.from({ length: count }, (_, n) => page(`p${n}`));
  for (let n = 0; n < 20; n++) {
    loads.next(rows(400 + n));
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(found[0]).toBe(400);
  await vi.runAllTimersAsync();
  expect(found.at(-1)).toBe(419);
  expect(found.length).toBeLessThan(20);
});
