import { expect, test } from 'vitest';
import { routes } from '../../../sanity/lake/http/routes.ts';
import { callersWith } from '../../access/callers.ts';
import { peek } from '../../access/peek.ts';
import { prepare, privateWords } from '../../access/prepare.ts';
import { walk } from '../../access/walk.ts';
import { password, serveLake } from './serve.ts';
import { folder, testTokens } from './startLake.ts';

async function prepared() {
  const dir = folder();
  const { url } = await serveLake([], dir);
  const tokens = { viewer: testTokens.LAKE_VIEWER_TOKEN, editor: testTokens.LAKE_EDITOR_TOKEN };
  return { url, tokens, ...(await prepare({ url, dir: `${dir}/lake`, password, tokens })) };
}

test('with direct requests, no route gives a caller more than it may have', async () => {
  const { url, tokens, ...content } = await prepared();
  const callers = callersWith({ ...content, viewer: tokens.viewer });
  const { requestCount, faults, foundWords } = await walk(
    { name: 'directly', url, throughSite: false },
    callers,
    content,
  );
  expect(faults).toEqual([]);
  // The caller with read access finds all private content, so the walk would also detect a leak.
  expect(foundWords).toEqual([...privateWords].sort());
  expect(requestCount).toBeGreaterThan(routes.length * callers.length);
});

test('exactly these routes need no token', () => {
  const open = routes.filter(({ access }) => access === 'anyone' || access === 'loopback');
  expect(open.map(({ methods, path, access }) => `${access} ${methods.join(' ')} ${path}`)).toEqual([
    'loopback GET HEAD /health',
    'loopback GET HEAD /metrics',
    'anyone GET HEAD /images/:project/:dataset/:name',
    'anyone GET HEAD /images/:project/:dataset/:name/:vanity',
    'anyone GET HEAD /files/:project/:dataset/:name',
    'anyone GET data/ping/:dataset',
    'anyone GET auth/providers',
    'anyone GET auth/login',
    'anyone POST auth/login',
    'anyone GET auth/fetch',
    'anyone POST auth/logout',
    'anyone GET users/me',
    'anyone GET check/cors',
    'anyone GET ping',
  ]);
});

test('an Authorization header holds exactly one valid token, or the answer is 401, also on public routes', async () => {
  const { url, tokens } = await prepared();
  const { viewer } = tokens;
  const status = async (authorization: string | string[], path = '/v1/users/me') =>
    (await peek(url, path, 'GET', { Authorization: authorization as string })).status;
  for (const accepted of [`Bearer ${viewer}`, `bearer ${viewer}`])
    expect([accepted, await status(accepted)]).toEqual([accepted, 200]);
  const rejected = [
    ...['', ' ', 'Bearer', 'Bearer  ', 'Basic x', `Basic ${viewer}`, viewer, `Token ${viewer}`],
    ...[`Bearer  ${viewer}`, `Bearer\t${viewer}`, `Bearer ${viewer} ${viewer}`, `Bearer ${viewer}, Bearer x`],
    ...[`Bearer ${viewer},`, `Bearer "${viewer}"`, `Bearer ${viewer}x`, `Bearer ${viewer.slice(0, -1)}`],
    ...['Bearer undefined', 'Bearer null', `Bearer ${viewer.toUpperCase()}`, 'Bearer %'],
  ];
  const twice = [
    [`Bearer ${viewer}`, 'Basic x'],
    ['Basic x', `Bearer ${viewer}`],
    [`Bearer ${viewer}`, `Bearer ${viewer}`],
  ];
  for (const each of [...rejected, ...twice])
    for (const path of ['/health', '/v1/users/me', '/v1/ping', '/v1/data/query/production?query=1'])
      expect([each, path, await status(each, path)]).toEqual([each, path, 401]);
});

test("the lake's health is readable on loopback only, not through the site", async () => {
  const { url } = await prepared();
  expect((await peek(url, '/health')).status).toBe(200);
  for (const header of ['X-Forwarded-For', 'X-Forwarded-Host'])
    expect((await peek(url, '/health', 'GET', { [header]: 'localhost' })).status).toBe(404);
});
