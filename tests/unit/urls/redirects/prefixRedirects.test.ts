import { expect, test } from 'vitest';
import { type LinkData, noLinks, type RedirectRule } from '#lib/urls/linkData.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { type Resolution, resolve } from '#lib/urls/resolve.ts';
import { site } from '../sampleLinkData.ts';

// Prefix redirects: redirects for a path and all paths below it.
const prefixRedirect = (from: string, to: Partial<RedirectRule>): RedirectRule => ({
  from,
  target: undefined,
  address: undefined,
  permanent: true,
  below: true,
  ...to,
});
const resolveWith = (data: Partial<LinkData>, path: string, search = ''): Resolution =>
  resolve(buildLinkTable({ ...noLinks, ...site, withoutAddress: [], ...data }), path, search);

const articlesRedirect = prefixRedirect('/artikler', { target: 'page/formaal' });

test('the path and all paths below it are redirected in one hop and in any spelling', () => {
  for (const path of ['/artikler', '/artikler/en', '/Artikler/En/To.aspx', '/artikler//en%C2%BB']) {
    expect(resolveWith({ redirects: [articlesRedirect] }, path)).toMatchObject({
      to: '/formaal',
      status: 301,
    });
  }
  expect(resolveWith({ redirects: [articlesRedirect] }, '/artikler/en', '?utm_source=a&b=c')).toMatchObject({
    to: '/formaal?b=c',
  });
});

test('a path that only begins with the same letters is not below the prefix', () => {
  expect(resolveWith({ redirects: [articlesRedirect] }, '/artiklerne/en')).toEqual({ kind: 'unknown' });
  expect(resolveWith({ redirects: [{ ...articlesRedirect, below: false }] }, '/artikler/en')).toEqual({
    kind: 'unknown',
  });
});

test('a prefix also matches in the spellings of the old system', () => {
  const redirects = [prefixRedirect('/om-vaeksthuset', { target: 'page/formaal' })];
  for (const path of ['/om-vaksthuset/x', '/om-v%C3%A6ksthuset/x', '/omvaeksthuset/x']) {
    expect(resolveWith({ redirects }, path)).toMatchObject({ to: '/formaal' });
  }
});

test('two similar prefixes are distinguished, and an ambiguous path matches neither', () => {
  const redirects = [
    prefixRedirect('/mal-og-ret', { target: 'page/formaal' }),
    prefixRedirect('/malogret', { target: 'page/baggrund' }),
  ];
  expect(resolveWith({ redirects }, '/mal-og-ret/x')).toMatchObject({ to: '/formaal' });
  expect(resolveWith({ redirects }, '/malogret/x')).toMatchObject({ to: '/baggrund' });
  expect(resolveWith({ redirects }, '/m%C3%A5l-ogret/x')).toEqual({ kind: 'unknown' });
});

test('a prefix redirect without a live target does not apply to an unpublished page', () => {
  const records = [{ id: 'ny', addresses: [{ path: '/artikler/ny', since: '2026' }] }];
  const gone = [prefixRedirect('/artikler', { gone: true })];
  expect(resolveWith({ records, redirects: gone, withoutAddress: ['ny'] }, '/artikler/ny')).toEqual({
    kind: 'unknown',
  });
  expect(resolveWith({ records, redirects: gone }, '/artikler/ny')).toEqual({ kind: 'gone' });
  const unpublished = [prefixRedirect('/artikler', { target: 'kladde' })];
  expect(
    resolveWith({ records, redirects: unpublished, withoutAddress: ['kladde'] }, '/artikler/ny'),
  ).toEqual({
    kind: 'gone',
  });
  // Nor does it apply to a redirect that points there.
  const to = { ...prefixRedirect('/gammel', { address: '/artikler/ny' }), below: false };
  expect(resolveWith({ records, redirects: [...gone, to], withoutAddress: ['ny'] }, '/gammel')).toEqual({
    kind: 'unknown',
  });
});

test('the longest matching prefix applies', () => {
  const redirects = [articlesRedirect, prefixRedirect('/artikler/om-strategi', { target: 'page/strategi' })];
  expect(resolveWith({ redirects }, '/artikler/om-strategi/x')).toMatchObject({ to: '/strategi' });
  expect(resolveWith({ redirects }, '/artikler/om-andet/x')).toMatchObject({ to: '/formaal' });
});

test('pages, exact redirects, former addresses and the history take precedence over a prefix redirect', () => {
  const pages = [...site.pages, { id: 'p', path: '/artikler/side', title: 'Side' }];
  const redirects = [
    articlesRedirect,
    prefixRedirect('/artikler/egen', { target: 'page/strategi', below: false }),
  ];
  const former = [{ id: 'page/baggrund', path: '/artikler/tidligere' }];
  const records = [{ id: 'page/organisation', addresses: [{ path: '/artikler/husket', since: '2020' }] }];
  const data = { pages, redirects, former, records };
  expect(resolveWith(data, '/artikler/side')).toEqual({ kind: 'page', path: '/artikler/side' });
  expect(resolveWith(data, '/artikler/egen')).toMatchObject({ to: '/strategi' });
  expect(resolveWith(data, '/artikler/tidligere')).toMatchObject({ to: '/baggrund' });
  expect(resolveWith(data, '/artikler/husket')).toMatchObject({ to: '/organisation' });
});

test('a page may have the path of a prefix redirect, which still applies below it', () => {
  const redirects = [prefixRedirect('/strategi', { target: 'page/formaal' })];
  expect(resolveWith({ redirects }, '/strategi')).toEqual({ kind: 'page', path: '/strategi' });
  expect(resolveWith({ redirects }, '/strategi/ok21')).toEqual({ kind: 'page', path: '/strategi/ok21' });
  expect(resolveWith({ redirects }, '/strategi/gammel')).toMatchObject({ to: '/formaal' });
});

test('a prefix redirect with a live target applies to deleted and unpublished pages below it', () => {
  const records = [{ id: 'page-slettet', addresses: [{ path: '/artikler/slettet', since: '2020' }] }];
  expect(resolveWith({ records, redirects: [articlesRedirect] }, '/artikler/slettet')).toMatchObject({
    to: '/formaal',
  });
  const unpublished = { records, redirects: [articlesRedirect], withoutAddress: ['page-slettet'] };
  expect(resolveWith(unpublished, '/artikler/slettet')).toMatchObject({ to: '/formaal' });
  // A prefix redirect without a valid target does not apply.
  const broken = { records, redirects: [prefixRedirect('/artikler', { address: 'https://evil.example/' })] };
  expect(resolveWith(broken, '/artikler/slettet')).toEqual({ kind: 'gone' });
});

test('a prefix that is gone includes all paths below it, except those with a redirect', () => {
  const redirects = [
    prefixRedirect('/artikler', { gone: true }),
    prefixRedirect('/artikler/flyttet', { target: 'page/formaal', below: false }),
  ];
  expect(resolveWith({ redirects }, '/artikler')).toEqual({ kind: 'gone' });
  expect(resolveWith({ redirects }, '/artikler/en/to')).toEqual({ kind: 'gone' });
  expect(resolveWith({ redirects }, '/artikler/flyttet')).toMatchObject({ to: '/formaal' });
  const nested = [articlesRedirect, prefixRedirect('/artikler/vaek', { gone: true })];
  expect(resolveWith({ redirects: nested }, '/artikler/vaek/x')).toEqual({ kind: 'gone' });
});

test('a redirect into a prefix ends at the target of the prefix; a prefix that points below itself is ignored', () => {
  const into = prefixRedirect('/gammel', { address: '/artikler/en', below: false });
  expect(resolveWith({ redirects: [into, articlesRedirect] }, '/gammel')).toMatchObject({ to: '/formaal' });
  const circle = [prefixRedirect('/artikler', { address: '/artikler/arkiv' })];
  expect(resolveWith({ redirects: circle }, '/artikler/en')).toEqual({ kind: 'unknown' });
  const cycle = [prefixRedirect('/a', { address: '/b/x' }), prefixRedirect('/b', { address: '/a/x' })];
  expect(resolveWith({ redirects: cycle }, '/a/y')).toEqual({ kind: 'unknown' });
});

test('a prefix redirect cannot cover the whole site or its own routes', () => {
  for (const from of ['/', '/studio', '/api', '/media', '/n', '/soeg', '/lake']) {
    const redirects = [prefixRedirect(from, { target: 'page/formaal' })];
    expect(resolveWith({ redirects }, `${from === '/' ? '' : from}/noget-andet`)).toEqual({
      kind: 'unknown',
    });
  }
});

test('a match for a truncated path takes precedence over a prefix redirect', () => {
  const redirects = [prefixRedirect('/netvaerksgrupper', { target: 'page/formaal' })];
  expect(resolveWith({ redirects }, '/netvaerksgrupper/toplede')).toMatchObject({
    to: '/netvaerksgrupper/topledere',
    status: 302,
  });
});
