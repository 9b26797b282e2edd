import { expect, test } from 'vitest';
import { externalHosts } from '#lib/urls/hosts.ts';
import type { LinkData, RedirectRule } from '#lib/urls/linkData.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { type Resolution, resolve } from '#lib/urls/resolve.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';
import { slugify } from '#lib/urls/slug.ts';
import { site } from './sampleLinkData.ts';

const rule = (from: string, to: Partial<RedirectRule>): RedirectRule => ({
  from,
  target: undefined,
  address: undefined,
  permanent: true,
  ...to,
});
const resolveWith = (data: Partial<LinkData>, path: string, search = '', now = 0): Resolution =>
  resolve(buildLinkTable({ ...site, withoutAddress: [], ...data }), path, search, now);
const addressSince = (path: string, since: string) => ({ path, since });

test('a current page takes precedence over redirects, former addresses and the history', () => {
  const data = {
    redirects: [rule('/formaal', { target: 'page/baggrund' })],
    former: [{ id: 'page/baggrund', path: '/formaal' }],
    records: [{ id: 'page/baggrund', addresses: [addressSince('/formaal', '2030')] }],
  };
  expect(resolveWith(data, '/formaal')).toEqual({ kind: 'page', path: '/formaal' });
});

test('a redirect takes precedence over former addresses, and those over the history', () => {
  const records = [{ id: 'page/formaal', addresses: [addressSince('/gammel', '2020')] }];
  const former = [{ id: 'page/baggrund', path: '/gammel' }];
  const redirects = [rule('/gammel', { target: 'page/strategi' })];
  expect(resolveWith({ records }, '/gammel')).toMatchObject({ to: '/formaal', status: 301 });
  expect(resolveWith({ records, former }, '/gammel')).toMatchObject({ to: '/baggrund', status: 301 });
  expect(resolveWith({ records, former, redirects }, '/gammel')).toMatchObject({
    to: '/strategi',
    status: 301,
  });
});

test('a former address is matched in any spelling, with one redirect to the page', () => {
  const records = [{ id: 'page/formaal', addresses: [addressSince('/vores-formaal', '2020')] }];
  expect(resolveWith({ records }, '/Vores-Form%C3%A5l.aspx', '?utm_source=a&b=c')).toEqual({
    kind: 'redirect',
    to: '/formaal?b=c',
    status: 301,
  });
});

test('the history resolves a path to its latest owner', () => {
  const records = [
    { id: 'page/formaal', addresses: [addressSince('/a', '2021'), addressSince('/b', '2024')] },
    { id: 'page/baggrund', addresses: [addressSince('/a', '2023'), addressSince('/b', '2022')] },
  ];
  expect(resolveWith({ records }, '/a')).toMatchObject({ to: '/baggrund' });
  expect(resolveWith({ records }, '/b')).toMatchObject({ to: '/formaal' });
});

test('a deleted page is gone; an unpublished page, or one of unknown state, is not', () => {
  const records = [{ id: 'page-slettet', addresses: [addressSince('/slettet', '2020')] }];
  expect(resolveWith({ records }, '/slettet')).toEqual({ kind: 'gone' });
  expect(resolveWith({ records, withoutAddress: ['page-slettet'] }, '/slettet')).toEqual({ kind: 'unknown' });
  expect(resolveWith({ records, withoutAddress: undefined }, '/slettet')).toEqual({ kind: 'unknown' });
});

test('a redirect takes precedence over the history of a deleted page', () => {
  const records = [{ id: 'page-slettet', addresses: [addressSince('/slettet', '2020')] }];
  const redirects = [rule('/slettet', { address: '/strategi/ok21#maal' })];
  expect(resolveWith({ records, redirects }, '/slettet/')).toMatchObject({
    to: '/strategi/ok21#maal',
    status: 301,
  });
});

test('chains are followed to the end, and are temporary if one redirect is', () => {
  const redirects = [
    rule('/et', { address: '/to' }),
    rule('/to', { address: '/Tre.aspx', permanent: false }),
    rule('/tre', { target: 'page/formaal' }),
  ];
  expect(resolveWith({ redirects }, '/et')).toMatchObject({ to: '/formaal', status: 302 });
  expect(resolveWith({ redirects }, '/tre')).toMatchObject({ to: '/formaal', status: 301 });
});

test('a redirect may point to a former address, which resolves to a page', () => {
  const records = [{ id: 'page/formaal', addresses: [addressSince('/vores-formaal', '2020')] }];
  const redirects = [rule('/et', { address: '/vores-formaal#a' })];
  expect(resolveWith({ records, redirects }, '/et')).toMatchObject({ to: '/formaal#a' });
});

test.each([
  'https://www.kl.dk.evil.example/',
  'https://www.kl.dk@evil.example/',
  'https://evil.example/www.kl.dk',
  'https://www.kl.dk:8443/',
  'http://www.kl.dk/',
  '//www.kl.dk/',
  '//formaal',
  '/\\www.kl.dk/',
  'javascript:alert(1)',
  'https://user:pass@www.kl.dk/',
  'data:text/html,x',
])('%s is not a valid target', (address) => {
  expect(resolveWith({ hosts: ['www.kl.dk'], redirects: [rule('/ud', { address })] }, '/ud')).toEqual({
    kind: 'unknown',
  });
});

test('a redirect to an allowed host keeps the whole query', () => {
  const data = { hosts: ['www.kl.dk'], redirects: [rule('/ud', { address: 'https://www.kl.dk/x?a=1#top' })] };
  expect(resolveWith(data, '/ud', '?utm_source=b&c=d')).toMatchObject({
    to: 'https://www.kl.dk/x?a=1&c=d&utm_source=b#top',
  });
});

test("redirects do not override the site's own routes", () => {
  for (const from of ['/studio', '/api/revalidate', '/media/files/x', '/n/abc', '/soeg', '/lake/x', '/']) {
    const before = resolveWith({}, from);
    expect(resolveWith({ redirects: [rule(from, { target: 'page/formaal' })] }, from)).toEqual(before);
  }
});

const link = {
  code: 'tamiko',
  target: 'page/strategi/ok21',
  heading: 'maal',
  campaign: { source: 'nyhedsbrev', medium: 'email', name: 'nov 26' },
  expires: '2027-01-01T00:00:00Z',
};

test('a short link redirects to its heading with its campaign, until it expires', () => {
  const to = '/strategi/ok21?utm_source=nyhedsbrev&utm_medium=email&utm_campaign=nov+26#maal';
  for (const path of [
    '/n/tamiko',
    '/N/TAMIKO/',
    '/n/tamiko%C2%BB.',
    '/n/tamiko%3Chttps://www.vaeksthus.test/n/tamiko%3E',
    '/n/tamiko%7CL%C3%A6s%3E',
  ]) {
    expect(resolveWith({ shortLinks: [link] }, path)).toEqual({ kind: 'redirect', to, status: 302 });
  }
  expect(resolveWith({ shortLinks: [link] }, '/n/tamiko', '', Date.parse('2027-01-01'))).toEqual({
    kind: 'gone',
  });
  expect(resolveWith({ shortLinks: [link] }, '/n/andet')).toEqual({ kind: 'unknown' });
  const duplicates = [
    { ...link, code: 'Tamiko' },
    { ...link, target: 'page/formaal' },
  ];
  expect(resolveWith({ shortLinks: duplicates }, '/n/tamiko')).toEqual({ kind: 'redirect', to, status: 302 });
  expect(resolveWith({ shortLinks: [{ ...link, target: 'page-slettet' }] }, '/n/tamiko')).toEqual({
    kind: 'gone',
  });
});

test('an ambiguous path is unknown', () => {
  const pages = [
    ...site.pages,
    { id: 'a', path: '/mal-og-ret', title: 'Mal' },
    { id: 'b', path: '/malogret', title: 'Malogret' },
  ];
  expect(resolveWith({ pages }, '/m%C3%A5lo-gret')).toEqual({ kind: 'unknown' });
  expect(resolveWith({ pages }, '/Mal-og-ret')).toMatchObject({ to: '/mal-og-ret' });
});

test('a truncated path redirects temporarily to the only page with that prefix, if it is long enough', () => {
  expect(resolveWith({}, '/organisati')).toEqual({ kind: 'redirect', to: '/organisation', status: 302 });
  expect(resolveWith({}, '/netvaerksgrupper/toplede')).toMatchObject({ to: '/netvaerksgrupper/topledere' });
  expect(resolveWith({}, '/org')).toEqual({ kind: 'unknown' });
  const pages = [...site.pages, { id: 'o', path: '/organisationer', title: 'Organisationer' }];
  expect(resolveWith({ pages }, '/organisati')).toEqual({ kind: 'unknown' });
});

test("the site's own hosts are not external hosts, because a redirect to them would loop", () => {
  const hosts = ['www.kl.dk', 'Vaeksthus.test', 'www.vaeksthus.test'];
  expect(externalHosts(['www.vaeksthus.test'], hosts)).toEqual(['www.kl.dk']);
  expect(externalHosts(['lederweb.dk', 'vaeksthus.test'], ['www.lederweb.dk', ...hosts])).toEqual([
    'www.kl.dk',
  ]);
});

test('a lone surrogate in an address is replaced, and the rest is kept', () => {
  const link = {
    code: 'tamiko',
    target: 'page/formaal',
    heading: '\ud800',
    campaign: {},
    expires: undefined,
  };
  const redirects = [rule('/gammel', { address: '/formaal#\ud800' })];
  expect(resolveWith({ redirects, shortLinks: [link] }, '/gammel')).toMatchObject({
    to: '/formaal#%EF%BF%BD',
  });
  expect(resolveWith({ shortLinks: [link] }, '/n/tamiko')).toMatchObject({ to: '/formaal#%EF%BF%BD' });
});

test('the fragment of a redirect is kept across a chain', () => {
  const redirects = [
    rule('/allerfoerst', { address: '/foerst#andet' }),
    rule('/foerst', { address: '/saa' }),
    rule('/saa', { target: 'page/formaal' }),
    rule('/egen', { address: '/imellem#a' }),
    rule('/imellem', { address: '/formaal#b' }),
  ];
  expect(resolveWith({ redirects }, '/allerfoerst')).toMatchObject({ to: '/formaal#andet' });
  expect(resolveWith({ redirects }, '/egen')).toMatchObject({ to: '/formaal#b' });
});

test('a page may have a slug that resembles a file of the site', () => {
  const pages = [...site.pages, { id: 'p', path: '/sitemap-xml', title: 'Sitemap-XML' }];
  expect(resolveWith({ pages }, '/sitemap-xml')).toEqual({ kind: 'page', path: '/sitemap-xml' });
  expect(resolveWith({}, '/sitemap-xml')).toMatchObject({ to: '/sitemap.xml' });
});

test("files of an old system may be redirected, but not the site's own files", () => {
  const redirects = ['/media/1042/rapport.pdf', '/media/files/x', '/media/images/x'].map((from) =>
    rule(from, { target: 'page/formaal' }),
  );
  expect(resolveWith({ redirects }, '/media/1042/rapport.pdf')).toMatchObject({ to: '/formaal' });
  expect(resolveWith({ redirects }, '/media/files/x')).toEqual({ kind: 'unknown' });
  expect(resolveWith({ redirects }, '/media/images/x')).toEqual({ kind: 'unknown' });
});

test("a title with spaces that begins like the site's name is not taken for a host", () => {
  const pages = [
    ...site.pages,
    { id: 'p', path: '/vaeksthus-nyt', title: 'Væksthus nyt' },
    { id: 'q', path: '/arkiv', title: 'Arkiv' },
  ];
  expect(resolveWith({ pages }, '/V%C3%A6ksthus%20nyt')).toMatchObject({ to: '/vaeksthus-nyt' });
  expect(resolveWith({ pages }, '/V%C3%A6ksthus%20nyt/arkiv')).toEqual({ kind: 'unknown' });
});

test('a site name that cannot be a host name matches no host', () => {
  expect(resolveWith({ site: { name: 'Ledelse|i|dag', hosts: [] } }, '/http:/strategi:2021/formaal')).toEqual(
    {
      kind: 'unknown',
    },
  );
});

test("a host matches the site's name only if the name is more than one common word", () => {
  const resolveWithName = (name: string) => resolveWith({ site: { name, hosts: [] } }, '/www.nyt.dk/formaal');
  expect(resolveWithName('Nyt')).toEqual({ kind: 'unknown' });
  expect(resolveWithName('Nyt om ledelse')).toEqual({ kind: 'unknown' });
  expect(
    resolveWith({ site: { name: 'Nyt om ledelse', hosts: [] } }, '/nytomledelse.eu/formaal'),
  ).toMatchObject({
    to: '/formaal',
  });
});

test('only the first 500 characters of a path are read', () => {
  const redirect = { kind: 'redirect', to: '/formaal', status: 308 };
  expect(resolveWith({}, `/formaal${'%20'.repeat(300)}mere`)).toEqual(redirect);
  expect(resolveWith({}, `/formaal${'%20'.repeat(100)}mere`)).toEqual({ kind: 'unknown' });
});

test('a path with too many segments is unknown, even below a prefix that is gone', () => {
  const redirects = [rule('/artikler', { gone: true, below: true })];
  expect(resolveWith({ redirects }, `/artikler${'/a'.repeat(28)}`)).toEqual({ kind: 'gone' });
  expect(resolveWith({ redirects }, `/artikler${'/a'.repeat(30)}`)).toEqual({ kind: 'unknown' });
});

test('no redirect carries a mail address on, within the site or to another', () => {
  const data = { hosts: ['www.kl.dk'], redirects: [rule('/ud', { address: 'https://www.kl.dk/x' })] };
  const search = '?data=05%7C02%7Canna%40kommune.dk%7C0a1b&sdata=x&reserved=0&b=c';
  expect(resolveWith(data, '/Formaal', search)).toMatchObject({ to: '/formaal?b=c' });
  expect(resolveWith(data, '/index.html', search)).toMatchObject({ to: '/' });
  expect(resolveWith(data, '/ud', search)).toMatchObject({
    to: 'https://www.kl.dk/x?b=c&sdata=x&reserved=0',
  });
  expect(resolveWith(data, '/Formaal&data=05%7C02%7Canna%40kommune.dk')).toMatchObject({ to: '/formaal' });
});

test('only a parameter that selected a page in an older system makes the front page another one', () => {
  for (const search of [
    '?ref=nyhedsbrev',
    '?fane=2',
    '?data=05',
    '?x',
    '?utm_source=x&ref=y',
    '?_x_tr_sl=da',
  ])
    for (const path of ['/index.html', '/Default.aspx', '//', '/%20'])
      expect(resolveWith({}, path, search), path + search).toMatchObject({ kind: 'redirect' });
  for (const search of ['?ID=123', '?id=4711&M=News', '?utm_source=x&p=12', '?%69d=3'])
    expect(resolveWith({}, '/index.php', search), search).toEqual({ kind: 'unknown' });
  expect(resolveWith({}, '/index.html', '?page=2')).toEqual({ kind: 'redirect', to: '/', status: 308 });
  expect(resolveWith({}, '/', '?id=12')).toEqual({ kind: 'page', path: '/' });
});

test('two redirects whose addresses are alike in their first 96 letters are two', () => {
  const start = `/gl/${'en-lang-overskrift-'.repeat(10)}`;
  const redirects = [
    rule(`${start}a`, { target: 'page/formaal' }),
    rule(`${start}b`, { target: 'page/strategi' }),
  ];
  expect(resolveWith({ redirects }, `${start}a/`)).toMatchObject({ to: '/formaal' });
  expect(resolveWith({ redirects }, `${start}b`)).toMatchObject({ to: '/strategi' });
  expect(resolveWith({ redirects }, `${start}c`)).toEqual({ kind: 'unknown' });
});

test('the whole title of a page leads to its shorter slug', () => {
  const title =
    'Sådan arbejder ledere i kommuner og regioner med tillid og trivsel i en travl hverdag med mange opgaver';
  const path = `/${slugify(title)}`;
  const pages = [...site.pages, { id: 'lang', path, title }];
  expect(path.length).toBeLessThanOrEqual(97);
  expect(resolveWith({ pages }, `/${encodeURIComponent(title)}`)).toMatchObject({ to: path });
});

test('a redirect to a page that another one would take over leads to the one that keeps the address', () => {
  const nodes = (['z', 'a'] as const).map((id, index) => ({
    ...{ id, slug: 'x', type: 'page' as const, title: id, parentId: undefined, hidden: false },
    ...{ order: undefined, created: `202${index}` },
  }));
  const siteTree = buildSiteTree(nodes);
  const data = {
    pages: siteTree.all(),
    redirects: [rule('/gammel', { target: 'z' })],
    withoutAddress: ['a'],
  };
  expect(resolveWith(data, '/gammel')).toEqual({ kind: 'redirect', to: '/x', status: 301 });
});
