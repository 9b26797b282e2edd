import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { checkSummary, failureLines } from '#lib/linkTools/checkReport.ts';
import { checkUrls } from '#lib/linkTools/checkUrls.ts';
import { parseOriginArgument } from '#lib/linkTools/originArgument.ts';
import { expectedUrls } from '#lib/urls/expectedUrls.ts';
import { noLinks } from '#lib/urls/linkData.ts';
import { site } from '../urls/sampleLinkData.ts';

/** Starts a site that answers each path with a status, a redirect or a function. Unknown paths return 404. */
async function siteWith(
  responses: Record<string, number | string | ((response: ServerResponse) => void)>,
): Promise<{ url: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    requests.push(request.url ?? '');
    const configured = responses[request.url ?? ''] ?? 404;
    if (typeof configured === 'function') configured(response);
    else if (typeof configured === 'string') response.writeHead(301, { Location: configured }).end();
    else response.writeHead(configured).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

const expectedUrl = (path: string, isUnpublished = false) => ({
  path,
  reason: 'history of page-a',
  isUnpublished,
});

/** Checks one path on such a site and returns the failure lines; empty if the check passes. */
async function checkPath(
  path: string,
  responses: Parameters<typeof siteWith>[0],
  isUnpublished = false,
): Promise<string> {
  const { url } = await siteWith(responses);
  return (await checkUrls(url, [expectedUrl(path, isUnpublished)]))
    .flatMap(failureLines)
    .join('\n')
    .replaceAll(url, '');
}

test.each([
  ['a page', { '/a': 200 }],
  ['a removed page', { '/a': 410 }],
  ['a redirect to a page', { '/a': '/b', '/b': 200 }],
  ['a redirect to a heading of a page', { '/a': '/b?x=y#z', '/b?x=y': 200 }],
  ['a redirect to a removed page', { '/a': '/b', '/b': 410 }],
])('%s passes the check', async (_, responses) => {
  expect(await checkPath('/a', responses)).toBe('');
});

test('each failure is one line with the URL, the response and the action to take', async () => {
  expect(await checkPath('/a', {})).toBe(
    '/a (history of page-a): 404; create a redirect from it in the Studio: to the intended page, or as gone',
  );
  expect(await checkPath('/a', {}, true)).toMatch(/: 404; its document is currently not published/);
  expect(await checkPath('/a', { '/a': 503 })).toMatch(/: 503; the site could not answer: see its log$/);
  expect(await checkPath('/a', { '/a': '/b' })).toMatch(/: 301 to \/b, and there 404; create a redirect/);
  expect(await checkPath('/a', { '/a': '/b', '/b': 500 })).toMatch(
    / 301 to \/b, and there 500; the site could/,
  );
  expect(await checkPath('/a', { '/a': 'http://[' })).toMatch(
    /: 301 to http:\/\/\[; the redirect has no valid target/,
  );
  expect(await checkPath('/a', { '/a': (answer) => answer.destroy() })).toMatch(
    /; make sure that the site is running/,
  );
  expect(await checkPath('/a', { '/a': (answer) => answer.writeHead(302).end() })).toMatch(/: 302; a page/);
});

test('more than one hop is a failure, and so is a redirect loop', async () => {
  expect(await checkPath('/a', { '/a': '/b', '/b': '/c', '/c': 200 })).toMatch(
    /: 301 to \/b, and there 301 to \/c; only one hop is allowed: redirect the first address directly to the final one$/,
  );
  expect(await checkPath('/a', { '/a': '/a' })).toMatch(/one hop is allowed/);
});

test('external URLs are not requested, and must use https', async () => {
  const other = await siteWith({ '/x': 200 });
  const { url } = await siteWith({ '/a': 'https://www.kl.dk/x', '/b': `${other.url}/x` });
  const checked = await checkUrls(url, [expectedUrl('/a'), expectedUrl('/b')]);
  expect(checked.map(({ finding }) => finding.ends)).toEqual(['external', 'wrong']);
  expect(other.requests).toEqual([]);
});

test('thousands of URLs are requested once each, and reported in order', async () => {
  const paths = Array.from({ length: 1_000 }, (_, n) => `/side-${n}`);
  const { url, requests } = await siteWith(Object.fromEntries(paths.slice(0, -1).map((path) => [path, 200])));
  const progress: number[] = [];
  const checked = await checkUrls(
    url,
    paths.map((path) => expectedUrl(path)),
    (done) => progress.push(done),
  );
  expect(progress).toEqual(paths.map((_, n) => n + 1));
  expect(requests.toSorted()).toEqual(paths.toSorted());
  expect(checked.map(({ path }) => path)).toEqual(paths);
  expect(checkSummary(checked)).toMatch(/^999 end in a page, 0 .*, 1 fail$/);
});

test('expectedUrls lists every URL that may be linked to, each once', () => {
  const data = {
    ...noLinks,
    ...site,
    former: [{ id: 'page/formaal', path: '/Vores Formål' }],
    records: [
      { id: 'page/formaal', addresses: [addressSince('/formaal'), addressSince('/husket')] },
      { id: 'page-kladde', addresses: [addressSince('/kladde')] },
    ],
    withoutAddress: ['page-kladde'],
    redirects: [
      rule('/artikler', true),
      rule('/gammel/'),
      rule('https://www.vaeksthus.test/helt/ud'),
      rule('*'),
      { ...rule('/til-kladden'), target: 'page-kladde' },
    ],
    shortLinks: [{ code: 'tamiko', target: 'x', heading: undefined, campaign: {}, expires: undefined }],
  };
  const urls = expectedUrls(data);
  expect(urls.map(({ path }) => path).toSorted()).toEqual(
    [
      ...site.pages.map(({ path }) => path),
      ...[
        '/vores-formaal',
        '/husket',
        '/kladde',
        '/gammel',
        '/helt/ud',
        '/til-kladden',
        '/n/tamiko',
        undefined,
      ],
      ...['/artikler', '/artikler/en-adresse-derunder'],
    ].toSorted(),
  );
  expect(urls.filter(({ isUnpublished }) => isUnpublished).map(({ path }) => path)).toEqual([
    '/kladde',
    '/til-kladden',
  ]);
  expect(urls.find(({ path }) => path === '/vores-formaal')?.reason).toContain('written as "/Vores Formål"');
});

test('an entry without a readable URL is a failure', async () => {
  const { url, requests } = await siteWith({});
  const [checked] = await checkUrls(url, [{ path: undefined, reason: 'redirect, written as "!"' }]);
  expect(checked && failureLines(checked)).toEqual([
    '(no address) (redirect, written as "!"): no address can be read from it; correct it in the Studio',
  ]);
  expect(requests).toEqual([]);
});

test('the command accepts one origin and no other arguments', () => {
  expect(parseOriginArgument([])).toBeUndefined();
  expect(parseOriginArgument(['https://example.dk/'])).toBe('https://example.dk');
  for (const line of [['example.dk'], ['https://example.dk/x'], ['ftp://a.dk'], ['a', 'b'], ['--fast']]) {
    expect(() => parseOriginArgument(line)).toThrow(/Usage: npm run links:check -- /);
  }
});

const addressSince = (path: string) => ({ path, since: '2026' });
const rule = (from: string, below = false) => ({
  from,
  below,
  target: 'page/formaal',
  address: undefined,
  permanent: true,
});
