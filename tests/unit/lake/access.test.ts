import { statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { fetchToken, logIn, studio } from './logIn.ts';
import { password, serveLake } from './serve.ts';
import { clientOf, editorOf, folder, strangerOf, testTokens } from './startLake.ts';

// Access rules: https://www.sanity.io/docs/ids (ids with a dot) and https://www.sanity.io/docs/http-reference/query
// ("Authentication"). The login is documented only in the Studio's sources (its auth store, the client's `/auth`
// calls).

const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });
/** A lake whose clock stops until the test moves it. */
async function lakeWithClock(documents: object[] = []) {
  let time = Date.parse('2026-01-01T12:00:00Z');
  const dir = folder();
  const served = await serveLake(documents, dir, {}, () => time);
  const advance = (seconds: number) => {
    time += seconds * 1000;
  };
  return { ...served, dir, advance };
}

test('the dataset is private: without a token nothing can be read or changed', async () => {
  const { url } = await serveLake([page('a'), page('drafts.a')]);
  const visitor = strangerOf(url);
  for (const perspective of ['published', 'raw', 'drafts', ['r1', 'published']] as const) {
    expect((await failure(visitor.fetch('*', {}, { perspective: perspective as never }))).statusCode).toBe(
      401,
    );
  }
  expect((await failure(visitor.getDocument('a'))).statusCode).toBe(401);
  expect((await failure(visitor.create(page('c')))).statusCode).toBe(401);
  expect((await failure(visitor.assets.upload('file', Buffer.from('x')))).statusCode).toBe(401);
  for (const path of [
    'data/export/production',
    'data/live/events/production',
    'data/listen/production?query=*',
    'data/history/production/transactions/a',
    'users/u1',
    'projects/embedded/datasets/production/acl',
  ]) {
    expect([path, (await fetch(`${url}/v1/${path}`)).status]).toEqual([path, 401]);
  }
  expect(await (await fetch(`${url}/v1/users/me`)).json()).toEqual({});
});

test('a Host that is not loopback gets no answer: a web page may have pointed its own name here', async () => {
  const { url } = await serveLake([page('a')]);
  const statusAs = (host: string, path = '/v1/ping', extraHeaders: Record<string, string> = {}) =>
    new Promise((resolve, reject) => {
      const headers = { ...extraHeaders, host };
      const outgoing = request(url + path, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      outgoing.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode);
      });
      outgoing.on('error', reject).end();
    });
  for (const host of ['127.0.0.1', 'localhost:3400', '[::1]'])
    expect([host, await statusAs(host)]).toEqual([host, 200]);
  // Sanity's CLI puts the project in front of the host name.
  expect(await statusAs('embedded.localhost:3400')).toBe(200);
  for (const host of ['other.localhost', 'x.embedded.localhost', 'embedded.localhost.evil.example'])
    expect([host, await statusAs(host)]).toEqual([host, 403]);
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  };
  expect(await statusAs('localhost', '/v1/socket/production', upgrade)).toBe(101);
  for (const host of ['evil.example', 'evil.example:3400', 'localhost.evil.example', '127.0.0.1.nip.io']) {
    expect([host, await statusAs(host)]).toEqual([host, 403]);
    expect([host, await statusAs(host, '/v1/socket/production', upgrade)]).toEqual([host, 404]);
  }
});

test("the viewer's token reads everything and changes nothing; the editor's token is a different one", async () => {
  const { url } = await serveLake([page('a'), page('drafts.a')]);
  const viewer = clientOf(url, testTokens.LAKE_VIEWER_TOKEN);
  expect(await viewer.fetch('count(*)', {}, { perspective: 'raw' })).toBe(2);
  expect((await failure(viewer.create(page('c')))).statusCode).toBe(403);
  expect(
    (await failure(viewer.action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' })))
      .statusCode,
  ).toBe(403);
  expect((await failure(viewer.assets.upload('file', Buffer.from('x')))).statusCode).toBe(403);
  expect(await viewer.request({ url: '/projects/embedded/datasets/production/acl' })).toEqual([
    { filter: '_id in path("**")', permissions: ['read', 'history'] },
  ]);
  expect((await failure(clientOf(url, 'unknown').fetch('*'))).statusCode).toBe(401);
  expect((await editorOf(url).create(page('c')))._id).toBe('c');
});

test('the tokens for programs are created once per store and readable only by its owner', async () => {
  const dir = folder();
  const noTokens = { LAKE_EDITOR_TOKEN: '', LAKE_VIEWER_TOKEN: '' };
  const { lake } = await serveLake([], dir, noTokens);
  const path = join(dir, 'lake/tokens.json');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const { default: tokens } = await import(path, { with: { type: 'json' } });
  expect([lake.tokens.find(tokens.editor)?.role, lake.tokens.find(tokens.viewer)?.role]).toEqual([
    'administrator',
    'reader',
  ]);
  expect(tokens.editor).not.toBe(tokens.viewer);
});

// The Studio: `/auth/providers`, the provider's page, `origin#sid=…`, `/auth/fetch?sid=`
test('an editor logs in with a name and the password, and each change carries the name', async () => {
  const { url } = await serveLake([page('a')]);
  const { providers } = (await (await fetch(`${url}/v1/auth/providers`)).json()) as {
    providers: { url: string }[];
  };
  const form = await fetch(
    `${providers[0]?.url}?origin=${encodeURIComponent(studio)}&projectId=embedded&withSid=true`,
  );
  expect(form.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await form.text()).toMatch(/<html lang="da">[\s\S]*<label for="password">Adgangskode/);
  const { status, location, sid } = await logIn(url, {});
  expect([status, location]).toEqual([
    303,
    expect.stringMatching(/^http:\/\/localhost:3000\/studio#sid=\w{20,}$/),
  ]);
  const token = await fetchToken(url, sid);
  expect(await fetchToken(url, sid)).toBeUndefined();
  const client = clientOf(url, token);
  const me = await client.users.getById('me');
  expect(me).toMatchObject({ name: 'Anne Æ', role: 'administrator', roles: [{ name: 'administrator' }] });
  await client.patch('a').set({ title: 'T' }).commit();
  const log = await (
    await fetch(`${url}/v1/data/history/production/transactions/a?reverse=true&limit=1`, {
      headers: { authorization: `Bearer ${token}` },
    })
  ).json();
  expect(log).toMatchObject({ author: me.id });
  expect(await client.users.getById(me.id)).toMatchObject({ id: me.id, displayName: 'Anne Æ' });
  await client.request({ method: 'POST', url: '/auth/logout' });
  expect((await failure(client.fetch('*'))).statusCode).toBe(401);
});

test('a wrong password is refused in Danish, and repeated guesses are slowed down', async () => {
  const { url, advance } = await lakeWithClock();
  const failedLogin = await logIn(url, { password: '<b>gæt</b>', name: '"><script>' });
  expect([failedLogin.status, failedLogin.sid]).toEqual([401, '']);
  expect(failedLogin.html).toMatch(/role="alert"[^>]*>Navnet eller adgangskoden er forkert/);
  expect(failedLogin.html).not.toMatch(/<script|<b>/);
  await logIn(url, { password: 'gæt 2' });
  await logIn(url, { password: 'gæt 3' });
  const slowed = await logIn(url, {});
  expect([slowed.status, slowed.response.headers.get('retry-after')]).toEqual([429, '1']);
  expect(slowed.html).toContain('Vent 1 sekund,');
  advance(1);
  await logIn(url, { password: 'gæt 4' });
  advance(1);
  expect((await logIn(url, {})).html).toContain('Vent 1 sekund,');
  advance(1);
  expect((await logIn(url, {})).status).toBe(303);
  // The count has started again at zero.
  expect((await logIn(url, { password: 'gæt' })).status).toBe(401);
  expect((await logIn(url, {})).status).toBe(303);
});

test('concurrent guesses do not bypass the delay', async () => {
  const { url } = await lakeWithClock();
  const guesses = await Promise.all(
    Array.from({ length: 20 }, (_, n) => logIn(url, { password: `gæt ${n}` })),
  );
  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(3);
});

test('a login and its session expire', async () => {
  const { url, advance } = await lakeWithClock([page('a')]);
  const expiredLogin = await logIn(url, {});
  advance(121);
  expect(await fetchToken(url, expiredLogin.sid)).toBeUndefined();
  const token = await fetchToken(url, (await logIn(url, {})).sid);
  expect(await clientOf(url, token).fetch('count(*)')).toBe(1);
  advance(31 * 24 * 60 * 60);
  expect((await failure(clientOf(url, token).fetch('*'))).statusCode).toBe(401);
});

test("a login redirects only to the site, and its form is accepted only from the lake's own page", async () => {
  const { url } = await serveLake([]);
  for (const origin of [
    'https://evil.example/studio',
    'http://localhost:3000.evil.example',
    '//evil.example',
    'javascript:alert(1)',
    'x',
  ]) {
    expect([origin, (await logIn(url, { origin })).status]).toEqual([origin, 400]);
    expect((await fetch(`${url}/v1/auth/login?origin=${encodeURIComponent(origin)}`)).status).toBe(400);
  }
  expect((await logIn(url, {}, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await logIn(url, {}, { origin: 'null' })).status).toBe(403);
  expect((await logIn(url, {}, { origin: url })).status).toBe(303);
  // Through the site's /lake proxy, the login page has the site's origin.
  expect((await logIn(url, {}, { origin: 'http://localhost:3000' })).status).toBe(303);
  expect((await logIn(url, { name: '  ' })).html).toContain('Skriv dit navn');
});

test('neither password nor token is anywhere on disk', async () => {
  const { url, dir } = await lakeWithClock();
  const token = (await fetchToken(url, (await logIn(url, {})).sid)) as string;
  const { lake } = { lake: new DatabaseSync(':memory:') };
  lake.close();
  const { readFileSync, readdirSync } = await import('node:fs');
  for (const name of readdirSync(join(dir, 'lake')).filter((entry) => entry.includes('.'))) {
    const bytes = readFileSync(join(dir, 'lake', name)).toString('latin1');
    expect([name, bytes.includes(token), bytes.includes(password)]).toEqual([name, false, false]);
  }
});

test('a changed password ends every login', async () => {
  const dir = folder();
  const first = await serveLake([page('a')], dir);
  const token = await fetchToken(first.url, (await logIn(first.url, {})).sid);
  first.lake.close();
  const second = await serveLake([], dir, { LAKE_PASSWORD: 'another password' });
  expect((await failure(clientOf(second.url, token).fetch('*'))).statusCode).toBe(401);
  expect((await logIn(second.url, {})).status).toBe(401);
  expect((await logIn(second.url, { password: 'another password' })).status).toBe(303);
});

test('pages of the site may use the lake, pages of other origins may not', async () => {
  const { url } = await serveLake([], folder(), {
    LAKE_ORIGINS: 'http://localhost:3000, https://vfl.example',
  });
  const preflight = (origin: string) =>
    fetch(`${url}/v1/data/mutate/production`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
  for (const origin of ['http://localhost:3000', 'https://vfl.example']) {
    const { status, headers } = await preflight(origin);
    expect([
      status,
      headers.get('access-control-allow-origin'),
      headers.get('access-control-allow-headers'),
    ]).toEqual([204, origin, 'authorization']);
  }
  for (const origin of ['https://evil.example', 'null', 'http://localhost:3001']) {
    const { headers } = await preflight(origin);
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-headers')]).toEqual(
      [null, null],
    );
    const cors = (await (await fetch(`${url}/v1/check/cors`, { headers: { origin } })).json()) as {
      result: object;
    };
    expect(cors.result).toEqual({ allowed: false, withCredentials: false });
    const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/multiplex`, {
      headers: { origin },
    } as never);
    expect(
      await new Promise((resolve) =>
        ['open', 'error'].map((type) => socket.addEventListener(type, () => resolve(type))),
      ),
    ).toBe('error');
  }
});
