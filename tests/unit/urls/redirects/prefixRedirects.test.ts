import { expect, test } from 'vitest';
import { type LinkData, noLinks, type RedirectRule } from '#lib/urls/linkData.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { type Resolution, resolve } from '#lib/urls/resolve.ts';
import { site } from '../sampleLinkData.ts';

// Redirects for an address and all that lies below it.
const family = (from: string, to: Partial<RedirectRule>): RedirectRule => ({
  from,
  target: undefined,
  address: undefined,
  permanent: true,
  below: true,
  ...to,
});
const ask = (data: Partial<LinkData>, path: string, search = ''): Resolution =>
  resolve(buildLinkTable({ ...noLinks, ...site, withoutAddress: [], ...data }), path, search);

const articles = family('/artikler', { target: 'page/formaal' });

test('all that lies below leads there, and so does the address itself, in one hop and in any spelling', () => {
  for (const path of ['/artikler', '/artikler/en', '/Artikler/En/To.aspx', '/artikler//en%C2%BB']) {
    expect(ask({ redirects: [articles] }, path)).toMatchObject({ to: '/formaal', status: 301 });
  }
  expect(ask({ redirects: [articles] }, '/artikler/en', '?utm_source=a&b=c')).toMatchObject({
    to: '/formaal?b=c',
  });
});

test('what only begins with the same letters does not lie below', () => {
  expect(ask({ redirects: [articles] }, '/artiklerne/en')).toEqual({ kind: 'unknown' });
  expect(ask({ redirects: [{ ...articles, below: false }] }, '/artikler/en')).toEqual({ kind: 'unknown' });
});

test('the family is known by the spellings of the old system too', () => {
  const redirects = [family('/om-vaeksthuset', { target: 'page/formaal' })];
  for (const path of ['/om-vaksthuset/x', '/om-v%C3%A6ksthuset/x', '/omvaeksthuset/x']) {
    expect(ask({ redirects }, path)).toMatchObject({ to: '/formaal' });
  }
});

test('two families that are spelled alike are told apart, or neither is meant', () => {
  const redirects = [
    family('/mal-og-ret', { target: 'page/formaal' }),
    family('/malogret', { target: 'page/baggrund' }),
  ];
  expect(ask({ redirects }, '/mal-og-ret/x')).toMatchObject({ to: '/formaal' });
  expect(ask({ redirects }, '/malogret/x')).toMatchObject({ to: '/baggrund' });
  expect(ask({ redirects }, '/m%C3%A5l-ogret/x')).toEqual({ kind: 'unknown' });
});

test('a family that leads nowhere does not speak for what is only taken off for a while', () => {
  const records = [{ id: 'ny', addresses: [{ path: '/artikler/ny', since: '2026' }] }];
  const gone = [family('/artikler', { gone: true })];
  expect(ask({ records, redirects: gone, withoutAddress: ['ny'] }, '/artikler/ny')).toEqual({
    kind: 'unknown',
  });
  expect(ask({ records, redirects: gone }, '/artikler/ny')).toEqual({ kind: 'gone' });
  const away = [family('/artikler', { target: 'kladde' })];
  expect(ask({ records, redirects: away, withoutAddress: ['kladde'] }, '/artikler/ny')).toEqual({
    kind: 'gone',
  });
  // Nor does it for a redirect that leads there.
  const to = { ...family('/gammel', { address: '/artikler/ny' }), below: false };
  expect(ask({ records, redirects: [...gone, to], withoutAddress: ['ny'] }, '/gammel')).toEqual({
    kind: 'unknown',
  });
});

test('the nearest family has an address', () => {
  const redirects = [articles, family('/artikler/om-strategi', { target: 'page/strategi' })];
  expect(ask({ redirects }, '/artikler/om-strategi/x')).toMatchObject({ to: '/strategi' });
  expect(ask({ redirects }, '/artikler/om-andet/x')).toMatchObject({ to: '/formaal' });
});

test('a page, a redirect of its own, a former address and the ledger come before a family', () => {
  const pages = [...site.pages, { id: 'p', path: '/artikler/side', title: 'Side' }];
  const redirects = [articles, family('/artikler/egen', { target: 'page/strategi', below: false })];
  const former = [{ id: 'page/baggrund', path: '/artikler/tidligere' }];
  const records = [{ id: 'page/organisation', addresses: [{ path: '/artikler/husket', since: '2020' }] }];
  const data = { pages, redirects, former, records };
  expect(ask(data, '/artikler/side')).toEqual({ kind: 'page', path: '/artikler/side' });
  expect(ask(data, '/artikler/egen')).toMatchObject({ to: '/strategi' });
  expect(ask(data, '/artikler/tidligere')).toMatchObject({ to: '/baggrund' });
  expect(ask(data, '/artikler/husket')).toMatchObject({ to: '/organisation' });
});

test('a page may come to stand above a family, and the family goes on', () => {
  const redirects = [family('/strategi', { target: 'page/formaal' })];
  expect(ask({ redirects }, '/strategi')).toEqual({ kind: 'page', path: '/strategi' });
  expect(ask({ redirects }, '/strategi/ok21')).toEqual({ kind: 'page', path: '/strategi/ok21' });
  expect(ask({ redirects }, '/strategi/gammel')).toMatchObject({ to: '/formaal' });
});

test('a page that was deleted or is off for a while is saved by the family it lies in', () => {
  const records = [{ id: 'page-slettet', addresses: [{ path: '/artikler/slettet', since: '2020' }] }];
  expect(ask({ records, redirects: [articles] }, '/artikler/slettet')).toMatchObject({ to: '/formaal' });
  const away = { records, redirects: [articles], withoutAddress: ['page-slettet'] };
  expect(ask(away, '/artikler/slettet')).toMatchObject({ to: '/formaal' });
  // But not by one that leads nowhere itself.
  const broken = { records, redirects: [family('/artikler', { address: 'https://evil.example/' })] };
  expect(ask(broken, '/artikler/slettet')).toEqual({ kind: 'gone' });
});

test('what is gone for good is gone with all that lay below, but for what has a redirect', () => {
  const redirects = [
    family('/artikler', { gone: true }),
    family('/artikler/flyttet', { target: 'page/formaal', below: false }),
  ];
  expect(ask({ redirects }, '/artikler')).toEqual({ kind: 'gone' });
  expect(ask({ redirects }, '/artikler/en/to')).toEqual({ kind: 'gone' });
  expect(ask({ redirects }, '/artikler/flyttet')).toMatchObject({ to: '/formaal' });
  const within = [articles, family('/artikler/vaek', { gone: true })];
  expect(ask({ redirects: within }, '/artikler/vaek/x')).toEqual({ kind: 'gone' });
});

test('a redirect that leads into a family ends where the family does; a family that leads into itself is none', () => {
  const into = family('/gammel', { address: '/artikler/en', below: false });
  expect(ask({ redirects: [into, articles] }, '/gammel')).toMatchObject({ to: '/formaal' });
  const circle = [family('/artikler', { address: '/artikler/arkiv' })];
  expect(ask({ redirects: circle }, '/artikler/en')).toEqual({ kind: 'unknown' });
  const round = [family('/a', { address: '/b/x' }), family('/b', { address: '/a/x' })];
  expect(ask({ redirects: round }, '/a/y')).toEqual({ kind: 'unknown' });
});

test('no family covers the whole site or what the site answers itself', () => {
  for (const from of ['/', '/studio', '/api', '/media', '/n', '/soeg', '/lake']) {
    const redirects = [family(from, { target: 'page/formaal' })];
    expect(ask({ redirects }, `${from === '/' ? '' : from}/noget-andet`)).toEqual({ kind: 'unknown' });
  }
});

test('a guess at a cut address comes before a family: there the page itself is found', () => {
  const redirects = [family('/netvaerksgrupper', { target: 'page/formaal' })];
  expect(ask({ redirects }, '/netvaerksgrupper/toplede')).toMatchObject({
    to: '/netvaerksgrupper/topledere',
    status: 302,
  });
});
