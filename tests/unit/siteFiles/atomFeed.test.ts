import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atomFeed } from '#lib/siteFiles/atomFeed.ts';
import { atomComplaints } from './atomRules.ts';

const site = { siteName: 'Vækst\u00adhus & Ledelse', origin: 'https://site.invalid', today: '2026-11-29' };
const page = (id: string, date: string, text = 'Nu står medlemmerne her.') => ({
  ...{ id, path: `/${id}`, title: 'Topledere', lastUpdated: date },
  news: { date, text },
});

const titles = (feed: string) =>
  [...feed.matchAll(/<entry>.*?<link[^>]*href="([^"]+)"/gs)].map(([, href]) => href);
const idsOf = (feed: string) => [...feed.matchAll(/<id>(urn:[^<]+)<\/id>/g)].map(([, id]) => id);

const updatedOn = (feed: string) => /<updated>([^<]+)<\/updated>/.exec(feed)?.[1];

test('a feed without news is valid, and as new as the newest Danish page', () => {
  const withoutNews = (id: string, lastUpdated?: string) => ({
    ...{ id, path: `/${id}`, title: 'A', news: undefined, lastUpdated },
  });
  const dated = [
    ...[withoutNews('a', '2026-03-01'), withoutNews('b', '2026-11-02'), withoutNews('c')],
    ...[withoutNews('en/a', '2026-11-20'), withoutNews('d', '2027-01-01')],
  ];
  const feed = atomFeed({ ...site, pages: dated });
  expect(atomComplaints(feed)).toEqual([]);
  expect(updatedOn(feed)).toBe('2026-11-02T00:00:00Z');
  const undated = { ...site, pages: [withoutNews('c')] };
  expect(atomComplaints(atomFeed(undated))).toEqual([]);
  expect(atomFeed(undated)).toBe(atomFeed({ ...undated, today: '2026-11-30' }));
});

test('news are listed from the latest on, with the words of the editor', () => {
  const feed = atomFeed({
    ...site,
    pages: [page('b', '2026-01-02'), page('a', '2026-11-28', 'Ny side: <Ærø>')],
  });
  expect(titles(feed)).toEqual(['https://site.invalid/a', 'https://site.invalid/b']);
  expect(feed).toContain('<summary>Ny side: &lt;Ærø&gt;</summary>');
  expect(updatedOn(feed)).toBe('2026-11-28T00:00:00Z');
  expect(atomComplaints(feed)).toEqual([]);
});

test('news of a later day come on that day', () => {
  const pages = [page('a', '2026-11-30')];
  expect(titles(atomFeed({ ...site, pages }))).toEqual([]);
  expect(titles(atomFeed({ ...site, pages, today: '2026-11-30' }))).toHaveLength(1);
});

test('a moved page keeps the id of its entry, and a new date gives a new one', () => {
  const ids = (...pages: ReturnType<typeof page>[]) => idsOf(atomFeed({ ...site, pages }));
  const [id] = ids(page('a', '2026-11-01'));
  expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids({ ...page('a', '2026-11-01'), path: '/flyttet' })).toEqual([id]);
  expect(ids(page('a', '2026-11-02'))).not.toEqual([id]);
});

test('a feed is valid whatever editors write', () => {
  const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((text) => `x${text}`);
  const date = fc.date({ min: new Date('2004-01-01'), max: new Date('2026-11-29'), noInvalidDate: true });
  const day = date.map((each) => each.toISOString().slice(0, 10));
  const news = fc.record({ text: words, date: day });
  const pages = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      path: fc.webPath().map((path) => `/${path}`),
      title: words,
      news,
      lastUpdated: fc.option(day, { nil: undefined }),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  );
  fc.assert(
    fc.property(pages, words, (each, siteName) => {
      expect(atomComplaints(atomFeed({ ...site, siteName, pages: each }))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('the rules find what is wrong', () => {
  const feed = atomFeed({ ...site, pages: [page('a', '2026-11-01')] });
  const faults: [string | RegExp, string][] = [
    ['<updated>', '<updated>den '],
    [/<id>.*?<\/id>/, ''],
    [/<author>.*?<\/author>/, ''],
    [/<link rel="self".*?\/>/, ''],
    [/ {4}<link rel="alternate".*?\/>/, ''],
    ['https://site.invalid/a', '/a'],
    ['<summary>', '<summary>a</summary><summary>'],
    ['xmlns="http://www.w3.org/2005/Atom"', ''],
    ['<published>', '<pubDate/><published>'],
  ];
  for (const [find, replacement] of faults) {
    const faulty = feed.replace(find, replacement);
    expect(faulty).not.toBe(feed);
    expect(atomComplaints(faulty), String(find)).not.toEqual([]);
  }
});
