import sharp from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openImageCache } from '../../../sanity/lake/images/cache.ts';
import { fillQueue } from './fillQueue.ts';
import { logIn } from './logIn.ts';
import { serveLake } from './serve.ts';
import { asViewer, editorOf, folder, testTokens } from './startLake.ts';

async function served(env: Record<string, string> = {}, now?: () => number) {
  const { url, lake } = await serveLake([], folder(), env, now);
  const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'green' } })
    .png()
    .toBuffer();
  const { path } = await editorOf(url).assets.upload('image', png, { filename: 'x.png' });
  const get = (search: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/${path}${search}`, { headers });
  const status = async (search: string, headers?: Record<string, string>) =>
    (await get(search, headers)).status;
  return { url, lake, get, status };
}

/** Returns the `name=value` pair of the image cookie in a response. */
const cookieIn = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
const me = (url: string, headers: Record<string, string>) => fetch(`${url}/v1/users/me`, { headers });

test('an original is public; a transform needs a token, or the cookie of a logged-in editor', async () => {
  const { url, get, status } = await served();
  expect([await status(''), await status('?dl=x.png'), await status('?w=20')]).toEqual([200, 200, 401]);
  for (const search of ['?h=20', '?rect=0,0,9,9', '?q=1', '?fm=webp', '?w=20&w=21'])
    expect(await status(search), search).toBe(401);
  expect((await get('?auto=format', { accept: 'image/avif' })).status).toBe(401);
  expect((await get('?w=20')).headers.get('cache-control')).toBe('no-store');
  expect(await status('?w=20', asViewer)).toBe(200);
  const response = await me(url, asViewer);
  expect(await status('?w=20', { cookie: cookieIn(response) })).toBe(200);
  expect(await status('?w=21', { cookie: `a=b; ${cookieIn(response)}; c=d` })).toBe(200);
});

test("the cookie is set at login and at the Studio's start, removed at logout, and valid for images only", async () => {
  const { url, status } = await served();
  const { sid } = await logIn(url, {});
  const session = await fetch(`${url}/v1/auth/fetch?sid=${sid}`);
  const { token } = (await session.json()) as { token: string };
  const cookie = cookieIn(session);
  expect(await status('?w=20', { cookie })).toBe(200);
  for (const path of ['data/query/production?query=1', 'auth/id', 'data/export/production'])
    expect((await fetch(`${url}/v1/${path}`, { headers: { cookie } })).status, path).toBe(401);
  expect(await (await me(url, { cookie })).json()).toEqual({});
  expect((await me(url, {})).headers.get('set-cookie')).toBeNull();
  expect((await fetch(`${url}/v1/auth/fetch?sid=wrong`)).headers.get('set-cookie')).toBeNull();
  const headers = { authorization: `Bearer ${token}` };
  const logout = await fetch(`${url}/v1/auth/logout`, { method: 'POST', headers });
  expect(logout.headers.get('set-cookie')).toMatch(/^lake-images=; .*Max-Age=0$/);
});

test.each([
  ['http://localhost:3000/lake', 'Path=/lake/images; HttpOnly; SameSite=Strict; Max-Age=2592000'],
  ['https://vfl.example/lake', 'Path=/lake/images; HttpOnly; SameSite=Strict; Secure; Max-Age=2592000'],
  ['http://127.0.0.1:3400', 'Path=/images; HttpOnly; SameSite=Strict; Max-Age=2592000'],
])('at %s the cookie is sent to image routes only', async (LAKE_URL, attributes) => {
  const { url } = await served({ LAKE_URL });
  const set = (await me(url, asViewer)).headers.get('set-cookie') ?? '';
  expect(set.replace(/^lake-images=[^;]+; /, '')).toBe(attributes);
});

test('a cookie that is altered, from another store, or of a login that has ended is invalid', async () => {
  let time = Date.now();
  const { url, status } = await served({}, () => time);
  const otherLake = await served({}, () => time);
  const logInAt = async (address: string) => {
    const session = await fetch(`${address}/v1/auth/fetch?sid=${(await logIn(address, {})).sid}`);
    const { token } = (await session.json()) as { token: string };
    return { token, cookie: cookieIn(session) };
  };
  const { token, cookie } = await logInAt(url);
  const hash = cookie.slice('lake-images='.length);
  const invalidCookies = [
    `lake-images=${hash.startsWith('a') ? 'b' : 'a'}${hash.slice(1)}`,
    `lake-images=${hash.slice(1)}`,
    `lake-images=${token}`,
    'lake-images=',
    `x${cookie}`,
    (await logInAt(otherLake.url)).cookie,
  ];
  for (const each of invalidCookies)
    expect([each, await status('?w=20', { cookie: each })]).toEqual([each, 401]);
  expect(cookie).not.toContain(token);
  expect(await status('?w=20', { cookie })).toBe(200);
  await fetch(`${url}/v1/auth/logout`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  expect(await status('?w=20', { cookie })).toBe(401);
  const expiring = await logInAt(url);
  time += 31 * 24 * 60 * 60 * 1000;
  expect(await status('?w=20', { cookie: expiring.cookie })).toBe(401);
});

test('transforms wait in a queue: 503 if it is full, and a client that disconnects leaves it', async () => {
  const { get, lake } = await served();
  const queue = await fillQueue(lake.transforms);
  expect(queue.places).toBeGreaterThan(200);
  const full = await get('?w=11', asViewer);
  expect([full.status, full.headers.get('retry-after')]).toEqual([503, '5']);

  queue.makeRoom();
  expect(await queue.isFull()).toBe(false);
  const disconnect = new AbortController();
  const { url } = await get('');
  const abandoned = fetch(`${url}?w=10`, { headers: asViewer, signal: disconnect.signal }).catch(
    () => 'gone',
  );
  await expect.poll(queue.isFull).toBe(true);
  disconnect.abort();
  expect(await abandoned).toBe('gone');
  await expect.poll(queue.isFull).toBe(false);
  await queue.finish();
  expect((await get('?w=12', asViewer)).status).toBe(200);
});

test("the site sends its token, and a visitor who disconnects leaves the lake's queue", async () => {
  const { get, lake, url: origin } = await served();
  vi.stubEnv('LAKE_PORT', new URL(origin).port);
  vi.stubEnv('SANITY_READ_TOKEN', testTokens.LAKE_VIEWER_TOKEN);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { fetchImage } = await import('#lib/images/fetchAsset.ts');
  const file = (await get('')).url.split('/').at(-1);
  expect((await fetchImage(`${file}?w=10`, new AbortController().signal)).status).toBe(200);

  const queue = await fillQueue(lake.transforms);
  expect((await fetchImage(`${file}?w=11`, new AbortController().signal)).status).toBe(503);
  queue.makeRoom();
  const disconnect = new AbortController();
  const abandoned = fetchImage(`${file}?w=12`, disconnect.signal);
  await expect.poll(queue.isFull).toBe(true);
  disconnect.abort();
  expect((await abandoned).status).toBe(503);
  await expect.poll(queue.isFull).toBe(false);
  await queue.finish();
});

test('a shared transform is dropped when its last waiting request has disconnected', async () => {
  const cache = openImageCache(folder(), 1000);
  const [first, second] = [new AbortController(), new AbortController()];
  const abandoned: AbortSignal[] = [];
  const make = (signal: AbortSignal) => {
    abandoned.push(signal);
    return new Promise<Buffer>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  };
  const key = '0'.repeat(64);
  const requests = [first, second].map(({ signal }) => cache.get(key, make, signal).catch(String));
  await expect.poll(() => abandoned.length).toBe(1);
  first.abort();
  expect(abandoned[0]?.aborted).toBe(false);
  second.abort('gone');
  expect(await Promise.all(requests)).toEqual(['gone', 'gone']);
  expect(String(await cache.get(key, async () => Buffer.from('made')))).toBe('made');
});
