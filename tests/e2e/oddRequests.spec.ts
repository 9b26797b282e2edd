import { expect, test } from '@playwright/test';
import { allTests } from '../effort.ts';
import { findNginx, noNginx } from '../run/nginx.ts';
import { sendRaw } from './support/rawRequest.ts';
import { type Front, startFront } from './support/startFront.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// Methods and paths that no browser sends, to the site directly and behind nginx: none may cause a server error.
test.skip(!findNginx() && process.env.CI !== 'true', noNginx);

let site: TestSite;
let front: Front;

test.beforeAll(async () => {
  site = await startSite();
  front = await startFront({ site: Number(new URL(site.url).port) });
});
test.afterAll(async () => {
  await front?.stop();
  await site?.stop();
});

const methods = [
  ...['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT'],
  ...['PROPFIND', 'PURGE', 'SEARCH', 'NONSENSE'],
];

/** Each name is requested in a folder of each kind that the site treats differently. */
const oddNames = [
  '',
  'x',
  '%00',
  '%E5',
  '%',
  '%zz',
  '\xe5',
  '\xc3\xa6',
  '..%2f..%2fBUILD_ID',
  '\\',
  '#x',
  '?%',
];
const folders = ['/', '/_next/', '/_next/static/', '/api/', '/media/files/', '/studio/', '/lake/'];
const absoluteUrls = [
  ...[
    '/formaal',
    '/api/revalidate',
    '/api/revalidate/page',
    '/api/draft-mode/enable',
    '/api/draft-mode/state',
    '/api/addresses',
  ],
  ...['/api/health/live', '/studio', '/lake', '/_error', '/_global-error', '/_not-found', '/index', '/500'],
  ...['//', '//evil.example/x', '///', '/\\evil.example', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd'],
  ...['*', 'formaal', 'http://evil.example/formaal', 'https://evil.example/', 'ftp://evil.example/'],
];
const addresses = [...folders.flatMap((folder) => oddNames.map((name) => folder + name)), ...absoluteUrls];

const origins = { 'the site': () => site.url, nginx: () => front.url };

const SHARES = 4;
/** The paths to request with a method: all with GET. `npm test` divides them among the other methods. */
const addressesFor = (method: string) =>
  allTests || method === 'GET'
    ? addresses
    : addresses.filter((_, index) => index % SHARES === methods.indexOf(method) % SHARES);

for (const [name, origin] of Object.entries(origins)) {
  for (const method of methods) {
    test(`${name} answers ${method} of odd paths without a server error`, async () => {
      for (const address of addressesFor(method)) {
        const { status, text } = await sendRaw(origin(), method, address);
        const description = `${method} ${address}`;
        if (['GET', 'HEAD'].includes(method)) expect(status, description).toBeGreaterThanOrEqual(200);
        // The content store answers preflights; else nothing but reading is done.
        else if (method === 'OPTIONS' && address.startsWith('/lake/'))
          expect([204, 400, 404]).toContain(status);
        // nginx leads a folder without its slash to the one with it.
        else expect(status, description).toBeGreaterThanOrEqual(300);
        expect(status, description).toBeLessThan(500);
        expect(text, description).not.toMatch(/\n\s+at \S|node_modules|\w*Error:/);
      }
    });
  }

  test(`${name} answers long odd paths: not found, too long, or redirected`, async () => {
    const units = [
      'a',
      'a/',
      '/',
      '\\',
      '%',
      '%25',
      '%2525',
      '%C3%A6',
      '%E5',
      '=E5',
      '&amp;',
      '+',
      '.',
      '"',
      '\xe5',
    ];
    for (const unit of [...units, '?', '%3F', '<']) {
      for (const length of [2_000, 5_400, 15_900, 40_000]) {
        for (const prefix of ['/', '/formaal/', '/formaal?', '/_next/', '/api/', '/media/files/']) {
          const address = prefix + unit.repeat(length / unit.length);
          const { status } = await sendRaw(origin(), 'GET', address);
          const description = `${prefix} and ${length} characters of ${unit}`;
          expect([200, 301, 302, 307, 308, 400, 404, 410, 414, 431], description).toContain(status);
        }
      }
    }
  });

  test(`${name} keeps no connection open that requests another protocol`, async () => {
    const upgrade = (protocol: string) =>
      `Connection: Upgrade, close\r\nUpgrade: ${protocol}\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n`;
    for (const protocol of ['websocket', 'h2c']) {
      for (const address of [
        '/',
        '/findes-ikke',
        '/studio',
        '/api/x',
        '/_next/x',
        '/lake',
        '/lake/v1/nowhere',
      ]) {
        const { status } = await sendRaw(origin(), 'GET', address, upgrade(protocol));
        expect([200, 301, 400, 404, 426], `${protocol} ${address}`).toContain(status);
      }
    }
  });
}

test('none of this logs a stack trace', () => {
  expect(site.server.log().join('\n')).not.toMatch(/\n\s+at |TypeError/);
});

test('parts that a file does not have, and failing preconditions, are no server errors', async () => {
  const page = await (await fetch(site.url)).text();
  const font = /\/_next\/static\/media\/[^"]+\.woff2/.exec(page)?.[0];
  expect(font).toBeDefined();
  const past = 'Thu, 01 Jan 1970 00:00:00 GMT';
  const odd: Record<string, string>[] = [
    ...['bytes=999999999-', 'bytes=-', 'bytes=5-2', 'bytes=x', 'bytes=0-1,9-4'].map((Range) => ({ Range })),
    ...[{ 'If-Match': '"x"' }, { 'If-Unmodified-Since': past }, { 'If-Range': '"x"', Range: 'bytes=9-' }],
  ];
  for (const at of [site.url, front.url])
    for (const path of [`${font}`, '/favicon.ico', '/icon.svg', '/formaal'])
      for (const headers of odd) {
        const { status } = await fetch(at + path, { headers });
        expect(status, `${path} ${JSON.stringify(headers)}`).toBeLessThan(500);
      }
});
