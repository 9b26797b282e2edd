import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { checkSummary, failureLines } from '#lib/linkTools/checkReport.ts';
import { checkUrls } from '#lib/linkTools/checkUrls.ts';
import { parseOriginArgument } from '#lib/linkTools/originArgument.ts';
import { expectedUrls } from '#lib/urls/expectedUrls.ts';
import { noLinks } from '#lib/urls/linkData.ts';
import { site } from '../urls/sampleLinkData.ts';

/** A site that answers each path with a status, or leads it on. */
async function siteWith(
  answers: Record<string, number | string | ((answer: ServerResponse) => void)>,
): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, answer: ServerResponse) => {
    asked.push(request.url ?? '');
    const given = answers[request.url ?? ''] ?? 404;
    if (typeof given === 'function') given(answer);
    else if (typeof given === 'string') answer.writeHead(301, { Location: given }).end();
    else answer.writeHead(given).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const promise = (path: string, away = false) => ({ path, reason: 'ledger of page-a', isUnpublished: away });

/** What is said of one address at such a site; nothing when it is as it should be. */
async function saidOf(path: string, answers: Parameters<typeof siteWith>[0], away = false): Promise<string> {
  const { url } = await siteWith(answers);
  return (await checkUrls(url, [promise(path, away)])).flatMap(failureLines).join('\n').replaceAll(url, '');
}

test.each([
  ['a page', { '/a': 200 }],
  ['a page that was taken down', { '/a': 410 }],
  ['a redirect to a page', { '/a': '/b', '/b': 200 }],
  ['a redirect to a heading of a page', { '/a': '/b?x=y#z', '/b?x=y': 200 }],
  ['a redirect to what was taken down', { '/a': '/b', '/b': 410 }],
])('%s is as it should be', async (_, answers) => {
  expect(await saidOf('/a', answers)).toBe('');
});

test('what does not end so is told on one line: what was asked, what came, what to do', async () => {
  expect(await saidOf('/a', {})).toBe(
    '/a (ledger of page-a): 404; create a redirect from it in the Studio: to the intended page, or as gone',
  );
  expect(await saidOf('/a', {}, true)).toMatch(/: 404; its document is currently not published/);
  expect(await saidOf('/a', { '/a': 503 })).toMatch(/: 503; the site could not answer: see its log$/);
  expect(await saidOf('/a', { '/a': '/b' })).toMatch(/: 301 to \/b, and there 404; create a redirect/);
  expect(await saidOf('/a', { '/a': '/b', '/b': 500 })).toMatch(/ 301 to \/b, and there 500; the site could/);
  expect(await saidOf('/a', { '/a': 'http://[' })).toMatch(
    /: 301 to http:\/\/\[; the redirect has no valid target/,
  );
  expect(await saidOf('/a', { '/a': (answer) => answer.destroy() })).toMatch(
    /; make sure that the site is running/,
  );
  expect(await saidOf('/a', { '/a': (answer) => answer.writeHead(302).end() })).toMatch(/: 302; a page/);
});

test('two hops are one too many, and a circle is two', async () => {
  expect(await saidOf('/a', { '/a': '/b', '/b': '/c', '/c': 200 })).toMatch(
    /: 301 to \/b, and there 301 to \/c; only one hop is allowed: redirect the first address directly to the final one$/,
  );
  expect(await saidOf('/a', { '/a': '/a' })).toMatch(/one hop is allowed/);
});

test('another site is not asked; it must be led to by https', async () => {
  const other = await siteWith({ '/x': 200 });
  const { url } = await siteWith({ '/a': 'https://www.kl.dk/x', '/b': `${other.url}/x` });
  const checked = await checkUrls(url, [promise('/a'), promise('/b')]);
  expect(checked.map(({ finding }) => finding.ends)).toEqual(['external', 'wrong']);
  expect(other.asked).toEqual([]);
});

test('thousands are asked for, each once, and told in their order', async () => {
  const paths = Array.from({ length: 1_000 }, (_, n) => `/side-${n}`);
  const { url, asked } = await siteWith(Object.fromEntries(paths.slice(0, -1).map((path) => [path, 200])));
  const told: number[] = [];
  const checked = await checkUrls(
    url,
    paths.map((path) => promise(path)),
    (done) => told.push(done),
  );
  expect(told).toEqual(paths.map((_, n) => n + 1));
  expect(asked.toSorted()).toEqual(paths.toSorted());
  expect(checked.map(({ path }) => path)).toEqual(paths);
  expect(checkSummary(checked)).toMatch(/^999 end in a page, 0 .*, 1 fail$/);
});

test('all that somebody may have a link to is asked for, each address once', () => {
  const data = {
    ...noLinks,
    ...site,
    former: [{ id: 'page/formaal', path: '/Vores Formål' }],
    records: [
      { id: 'page/formaal', addresses: [at('/formaal'), at('/husket')] },
      { id: 'page-kladde', addresses: [at('/kladde')] },
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
  const all = expectedUrls(data);
  expect(all.map(({ path }) => path).toSorted()).toEqual(
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
  expect(all.filter(({ isUnpublished }) => isUnpublished).map(({ path }) => path)).toEqual([
    '/kladde',
    '/til-kladden',
  ]);
  expect(all.find(({ path }) => path === '/vores-formaal')?.reason).toContain('written as "/Vores Formål"');
});

test('what no address can be read from is a failure', async () => {
  const { url, asked } = await siteWith({});
  const [checked] = await checkUrls(url, [{ path: undefined, reason: 'redirect, written as "!"' }]);
  expect(checked && failureLines(checked)).toEqual([
    '(no address) (redirect, written as "!"): no address can be read from it; correct it in the Studio',
  ]);
  expect(asked).toEqual([]);
});

test('the command takes one origin and nothing else', () => {
  expect(parseOriginArgument([])).toBeUndefined();
  expect(parseOriginArgument(['https://example.dk/'])).toBe('https://example.dk');
  for (const line of [['example.dk'], ['https://example.dk/x'], ['ftp://a.dk'], ['a', 'b'], ['--fast']]) {
    expect(() => parseOriginArgument(line)).toThrow(/Usage: npm run links:check -- /);
  }
});

const at = (path: string) => ({ path, since: '2026' });
const rule = (from: string, below = false) => ({
  from,
  below,
  target: 'page/formaal',
  address: undefined,
  permanent: true,
});
