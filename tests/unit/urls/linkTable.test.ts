import { expect, test } from 'vitest';
import { externalHosts } from '#lib/urls/hosts.ts';
import type { LinkData, RedirectRule } from '#lib/urls/linkData.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { type Resolution, resolve } from '#lib/urls/resolve.ts';
import { site } from './sampleLinkData.ts';

const rule = (from: string, to: Partial<RedirectRule>): RedirectRule => ({
  from,
  target: undefined,
  address: undefined,
  permanent: true,
  ...to,
});
const ask = (data: Partial<LinkData>, path: string, search = '', now = 0): Resolution =>
  resolve(buildLinkTable({ ...site, withoutAddress: [], ...data }), path, search, now);
const at = (path: string, since: string) => ({ path, since });

test('a page of today comes before a redirect, a former address and the ledger', () => {
  const data = {
    redirects: [rule('/formaal', { target: 'page/baggrund' })],
    former: [{ id: 'page/baggrund', path: '/formaal' }],
    records: [{ id: 'page/baggrund', addresses: [at('/formaal', '2030')] }],
  };
  expect(ask(data, '/formaal')).toEqual({ kind: 'page', path: '/formaal' });
});

test('a redirect comes before what is written on a page, and that before the ledger', () => {
  const records = [{ id: 'page/formaal', addresses: [at('/gammel', '2020')] }];
  const former = [{ id: 'page/baggrund', path: '/gammel' }];
  const redirects = [rule('/gammel', { target: 'page/strategi' })];
  expect(ask({ records }, '/gammel')).toMatchObject({ to: '/formaal', status: 301 });
  expect(ask({ records, former }, '/gammel')).toMatchObject({ to: '/baggrund', status: 301 });
  expect(ask({ records, former, redirects }, '/gammel')).toMatchObject({ to: '/strategi', status: 301 });
});

test('a former address is found in every spelling, and leads there at once', () => {
  const records = [{ id: 'page/formaal', addresses: [at('/vores-formaal', '2020')] }];
  expect(ask({ records }, '/Vores-Form%C3%A5l.aspx', '?utm_source=a&b=c')).toEqual({
    kind: 'redirect',
    to: '/formaal?b=c',
    status: 301,
  });
});

test('who had an address last has it in the ledger', () => {
  const records = [
    { id: 'page/formaal', addresses: [at('/a', '2021'), at('/b', '2024')] },
    { id: 'page/baggrund', addresses: [at('/a', '2023'), at('/b', '2022')] },
  ];
  expect(ask({ records }, '/a')).toMatchObject({ to: '/baggrund' });
  expect(ask({ records }, '/b')).toMatchObject({ to: '/formaal' });
});

test('a deleted page is gone; one that is taken off for a while, or of which nothing is known, is not', () => {
  const records = [{ id: 'page-slettet', addresses: [at('/slettet', '2020')] }];
  expect(ask({ records }, '/slettet')).toEqual({ kind: 'gone' });
  expect(ask({ records, withoutAddress: ['page-slettet'] }, '/slettet')).toEqual({ kind: 'unknown' });
  expect(ask({ records, withoutAddress: undefined }, '/slettet')).toEqual({ kind: 'unknown' });
});

test('a redirect saves the address of a deleted page', () => {
  const records = [{ id: 'page-slettet', addresses: [at('/slettet', '2020')] }];
  const redirects = [rule('/slettet', { address: '/strategi/ok21#maal' })];
  expect(ask({ records, redirects }, '/slettet/')).toMatchObject({ to: '/strategi/ok21#maal', status: 301 });
});

test('chains are followed to the end, and are for a while if one of them is', () => {
  const redirects = [
    rule('/et', { address: '/to' }),
    rule('/to', { address: '/Tre.aspx', permanent: false }),
    rule('/tre', { target: 'page/formaal' }),
  ];
  expect(ask({ redirects }, '/et')).toMatchObject({ to: '/formaal', status: 302 });
  expect(ask({ redirects }, '/tre')).toMatchObject({ to: '/formaal', status: 301 });
});

test('a redirect may end in a former address, which ends in a page', () => {
  const records = [{ id: 'page/formaal', addresses: [at('/vores-formaal', '2020')] }];
  const redirects = [rule('/et', { address: '/vores-formaal#a' })];
  expect(ask({ records, redirects }, '/et')).toMatchObject({ to: '/formaal#a' });
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
])('%s is no place to lead to', (address) => {
  expect(ask({ hosts: ['www.kl.dk'], redirects: [rule('/ud', { address })] }, '/ud')).toEqual({
    kind: 'unknown',
  });
});

test('to another site of ours the whole query goes along', () => {
  const data = { hosts: ['www.kl.dk'], redirects: [rule('/ud', { address: 'https://www.kl.dk/x?a=1#top' })] };
  expect(ask(data, '/ud', '?utm_source=b&c=d')).toMatchObject({
    to: 'https://www.kl.dk/x?a=1&c=d&utm_source=b#top',
  });
});

test('nothing leads over what the site answers itself', () => {
  for (const from of ['/studio', '/api/revalidate', '/media/files/x', '/n/abc', '/soeg', '/lake/x', '/']) {
    const before = ask({}, from);
    expect(ask({ redirects: [rule(from, { target: 'page/formaal' })] }, from)).toEqual(before);
  }
});

const link = {
  code: 'tamiko',
  target: 'page/strategi/ok21',
  heading: 'maal',
  campaign: { source: 'nyhedsbrev', medium: 'email', name: 'nov 26' },
  expires: '2027-01-01T00:00:00Z',
};

test('a short link leads to its heading with its campaign, until it expires', () => {
  const to = '/strategi/ok21?utm_source=nyhedsbrev&utm_medium=email&utm_campaign=nov+26#maal';
  for (const path of [
    '/n/tamiko',
    '/N/TAMIKO/',
    '/n/tamiko%C2%BB.',
    '/n/tamiko%3Chttps://www.vaeksthus.test/n/tamiko%3E',
    '/n/tamiko%7CL%C3%A6s%3E',
  ]) {
    expect(ask({ shortLinks: [link] }, path)).toEqual({ kind: 'redirect', to, status: 302 });
  }
  expect(ask({ shortLinks: [link] }, '/n/tamiko', '', Date.parse('2027-01-01'))).toEqual({ kind: 'gone' });
  expect(ask({ shortLinks: [link] }, '/n/andet')).toEqual({ kind: 'unknown' });
  const twice = [
    { ...link, code: 'Tamiko' },
    { ...link, target: 'page/formaal' },
  ];
  expect(ask({ shortLinks: twice }, '/n/tamiko')).toEqual({ kind: 'redirect', to, status: 302 });
  expect(ask({ shortLinks: [{ ...link, target: 'page-slettet' }] }, '/n/tamiko')).toEqual({ kind: 'gone' });
});

test('an address that two pages could be meant by leads to neither', () => {
  const pages = [
    ...site.pages,
    { id: 'a', path: '/mal-og-ret', title: 'Mal' },
    { id: 'b', path: '/malogret', title: 'Malogret' },
  ];
  expect(ask({ pages }, '/m%C3%A5lo-gret')).toEqual({ kind: 'unknown' });
  expect(ask({ pages }, '/Mal-og-ret')).toMatchObject({ to: '/mal-og-ret' });
});

test('what is cut leads to the one page that begins so, for now; too little of it leads nowhere', () => {
  expect(ask({}, '/organisati')).toEqual({ kind: 'redirect', to: '/organisation', status: 302 });
  expect(ask({}, '/netvaerksgrupper/toplede')).toMatchObject({ to: '/netvaerksgrupper/topledere' });
  expect(ask({}, '/org')).toEqual({ kind: 'unknown' });
  const pages = [...site.pages, { id: 'o', path: '/organisationer', title: 'Organisationer' }];
  expect(ask({ pages }, '/organisati')).toEqual({ kind: 'unknown' });
});

test('the site itself is no other site to lead to: it would come round again', () => {
  const hosts = ['www.kl.dk', 'Vaeksthus.test', 'www.vaeksthus.test'];
  expect(externalHosts(['www.vaeksthus.test'], hosts)).toEqual(['www.kl.dk']);
  expect(externalHosts(['lederweb.dk', 'vaeksthus.test'], ['www.lederweb.dk', ...hosts])).toEqual([
    'www.kl.dk',
  ]);
});

test('half a letter in an address costs nothing but itself', () => {
  const link = {
    code: 'tamiko',
    target: 'page/formaal',
    heading: '\ud800',
    campaign: {},
    expires: undefined,
  };
  const redirects = [rule('/gammel', { address: '/formaal#\ud800' })];
  expect(ask({ redirects, shortLinks: [link] }, '/gammel')).toMatchObject({ to: '/formaal#%EF%BF%BD' });
  expect(ask({ shortLinks: [link] }, '/n/tamiko')).toMatchObject({ to: '/formaal#%EF%BF%BD' });
});

test('the place on a page that a redirect leads to goes along through another', () => {
  const redirects = [
    rule('/allerfoerst', { address: '/foerst#andet' }),
    rule('/foerst', { address: '/saa' }),
    rule('/saa', { target: 'page/formaal' }),
    rule('/egen', { address: '/imellem#a' }),
    rule('/imellem', { address: '/formaal#b' }),
  ];
  expect(ask({ redirects }, '/allerfoerst')).toMatchObject({ to: '/formaal#andet' });
  expect(ask({ redirects }, '/egen')).toMatchObject({ to: '/formaal#b' });
});

test('a page may be called as a file of the site is spelled', () => {
  const pages = [...site.pages, { id: 'p', path: '/sitemap-xml', title: 'Sitemap-XML' }];
  expect(ask({ pages }, '/sitemap-xml')).toEqual({ kind: 'page', path: '/sitemap-xml' });
  expect(ask({}, '/sitemap-xml')).toMatchObject({ to: '/sitemap.xml' });
});

test('files of an old system may be led on from; the site’s own may not', () => {
  const redirects = ['/media/1042/rapport.pdf', '/media/files/x', '/media/images/x'].map((from) =>
    rule(from, { target: 'page/formaal' }),
  );
  expect(ask({ redirects }, '/media/1042/rapport.pdf')).toMatchObject({ to: '/formaal' });
  expect(ask({ redirects }, '/media/files/x')).toEqual({ kind: 'unknown' });
  expect(ask({ redirects }, '/media/images/x')).toEqual({ kind: 'unknown' });
});

test('a title with blanks that begins as the site’s name does is no host', () => {
  const pages = [
    ...site.pages,
    { id: 'p', path: '/vaeksthus-nyt', title: 'Væksthus nyt' },
    { id: 'q', path: '/arkiv', title: 'Arkiv' },
  ];
  expect(ask({ pages }, '/V%C3%A6ksthus%20nyt')).toMatchObject({ to: '/vaeksthus-nyt' });
  expect(ask({ pages }, '/V%C3%A6ksthus%20nyt/arkiv')).toEqual({ kind: 'unknown' });
});

test('a name of the site that no host can have makes no host its own', () => {
  expect(ask({ site: { name: 'Ledelse|i|dag', hosts: [] } }, '/http:/strategi:2021/formaal')).toEqual({
    kind: 'unknown',
  });
});

test('a host is called by the site’s name only where that is more than a common word', () => {
  const named = (name: string) => ask({ site: { name, hosts: [] } }, '/www.nyt.dk/formaal');
  expect(named('Nyt')).toEqual({ kind: 'unknown' });
  expect(named('Nyt om ledelse')).toEqual({ kind: 'unknown' });
  expect(ask({ site: { name: 'Nyt om ledelse', hosts: [] } }, '/nytomledelse.eu/formaal')).toMatchObject({
    to: '/formaal',
  });
});

test('of what is asked for 500 characters are read, however much hangs on it', () => {
  const moved = { kind: 'redirect', to: '/formaal', status: 308 };
  expect(ask({}, `/formaal${'%20'.repeat(300)}mere`)).toEqual(moved);
  expect(ask({}, `/formaal${'%20'.repeat(100)}mere`)).toEqual({ kind: 'unknown' });
});

test('what has more parts than any address is none, not even below one that is gone', () => {
  const redirects = [rule('/artikler', { gone: true, below: true })];
  expect(ask({ redirects }, `/artikler${'/a'.repeat(28)}`)).toEqual({ kind: 'gone' });
  expect(ask({ redirects }, `/artikler${'/a'.repeat(30)}`)).toEqual({ kind: 'unknown' });
});
