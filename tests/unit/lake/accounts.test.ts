import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { checkPassword } from '../../../sanity/lake/auth/checkPassword.ts';
import { failure } from './failure.ts';
import { logIn } from './logIn.ts';
import { addAccount, loginAs } from './loginAs.ts';
import { serveLake, password as sharedPassword } from './serve.ts';
import { asViewer, clientOf, editorOf, folder } from './startLake.ts';

const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });
const post = (url: string, path: string, body: object) =>
  editorOf(url).request({ method: 'POST', url: path, body });
const statusOf = async (url: string, name: string, password: string) =>
  (await logIn(url, { name, password })).status;

test('an editor logs in with the own name and password, and the history has the name of the account', async () => {
  const { url } = await serveLake([page('a')]);
  const password = await addAccount(url, '  Åse   Prøve ', 'editor');
  expect(password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  // Typed in another way, it is still the account's name that counts.
  const { client, me } = await loginAs(url, 'åse prøve', password);
  expect(me).toMatchObject({
    name: 'Åse Prøve',
    role: 'editor',
    roles: [{ name: 'editor', title: 'Redaktør' }],
  });
  await client.patch('a').set({ title: 'T' }).commit();
  const log = await fetch(`${url}/v1/data/history/production/transactions/a?reverse=true&limit=1`, {
    headers: asViewer,
  });
  expect(await log.json()).toMatchObject({ author: me.id });
  expect(await client.users.getById(me.id)).toMatchObject({ displayName: 'Åse Prøve' });
});

test('nobody can pass for the holder of an account', async () => {
  const { url } = await serveLake([page('a')]);
  const before = await loginAs(url, 'Åse Prøve', sharedPassword);
  expect(before.me).toMatchObject({ name: 'Åse Prøve', role: 'administrator' });
  const password = await addAccount(url, 'Åse Prøve', 'reader');
  // The login that used the name has ended, and its changes are not those of the account.
  expect((await failure(before.client.fetch('*'))).statusCode).toBe(401);
  const { me, client } = await loginAs(url, 'Åse Prøve', password);
  expect(me.id).not.toBe(before.me.id);
  const spellings = ['Åse Prøve', 'ÅSE  PRØVE', 'A\u030Ase Prøve', 'Åse\u200B Prøve', 'Åse\u00A0Prøve'];
  for (const [n, name] of spellings.entries()) {
    const { status } = await logIn(
      url,
      { name, password: sharedPassword },
      { 'x-forwarded-for': `10.0.0.${n}` },
    );
    expect([name, status]).toEqual([name, 401]);
  }
  // A name that only looks the same is marked.
  const lookalike = await loginAs(url, 'Åsе Prøve', sharedPassword);
  expect(lookalike.me.name).toBe('Åsе Prøve (fælles adgangskode)');
  for (const [id, name] of [
    [before.me.id, 'Åse Prøve (fælles adgangskode)'],
    [lookalike.me.id, 'Åsе Prøve (fælles adgangskode)'],
    [me.id, 'Åse Prøve'],
    ['robot-editor', 'Import'],
  ])
    expect(await client.users.getById(String(id))).toMatchObject({ displayName: name });
  for (const name of ['åse prøve', ' ', 'Import', 'Første indhold', 'Bo (fælles adgangskode)', 'Bo\u200B'])
    expect(await post(url, '/accounts', { name }).catch(({ statusCode }) => statusCode)).toBeOneOf([
      400, 409,
    ]);
});

test('an unknown name and a wrong password get the same answer after the same work', async () => {
  const { url, lake } = await serveLake([]);
  const password = await addAccount(url, 'Åse', 'administrator');
  const answer = async (name: string, attempt: string) => {
    const { status, html } = await logIn(url, { name, password: attempt });
    return { status, html: html.replaceAll(name, '') };
  };
  const known = await answer('Åse', 'guess');
  expect(known.html).toContain('Navnet eller adgangskoden er forkert');
  expect(await answer('Bo', 'guess')).toEqual(known);
  await loginAs(url, 'Åse', password);
  await post(url, '/accounts/end-shared-password', {});
  expect(await answer('Bo', 'guess')).toEqual(known);
  // The parameters decide how long a comparison takes.
  const parameters = (hash: string) => hash.split(':').slice(0, 4);
  expect(parameters(lake.unknownHash)).toEqual(parameters(lake.accounts.find('Åse')?.password ?? ''));
});

test('a right password of one account gives no new guesses at another', async () => {
  const { url } = await serveLake([], folder(), {}, () => 1);
  const password = await addAccount(url, 'Åse', 'reader');
  await addAccount(url, 'Bo', 'administrator');
  const statuses: number[] = [];
  for (let n = 0; n < 6; n++) {
    statuses.push(await statusOf(url, 'Bo', 'guess'), await statusOf(url, 'Åse', password));
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(3);
  expect(await statusOf(url, 'Bo', 'guess')).toBe(429);
  // New names do not help either: they all have the shared password.
  const names: number[] = [];
  for (let n = 0; n < 6; n++) {
    names.push(await statusOf(url, `Name ${n}`, 'guess'), await statusOf(url, 'Åse', password));
  }
  expect(names.filter((status) => status === 401)).toHaveLength(3);
});

test('a reset and a removal end the logins of that person, at once and everywhere', async () => {
  const { url } = await serveLake([page('a')]);
  const first = await addAccount(url, 'Åse', 'editor');
  const other = await loginAs(url, 'Bo', sharedPassword);
  const change = async (path: string) => {
    const { password } = await post(url, '/accounts/reset', { name: 'Åse' });
    const { client, token } = await loginAs(url, 'Åse', password);
    const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/socket/production`);
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    const closed = new Promise((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)));
    const accepted = new Promise((resolve) =>
      socket.addEventListener('message', ({ data }) => String(data).includes('"ok"') && resolve(true)),
    );
    const params = { authorization: `Bearer ${token}` };
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'authorization', params }));
    await accepted;
    // A request whose body is still being sent when the login ends.
    let finish = () => {};
    const body = new ReadableStream({
      start(controller) {
        const mutation = JSON.stringify({ mutations: [{ create: page('late') }] });
        controller.enqueue(new TextEncoder().encode(mutation.slice(0, 10)));
        finish = () => {
          controller.enqueue(new TextEncoder().encode(mutation.slice(10)));
          controller.close();
        };
      },
    });
    const headers = { authorization: `Bearer ${token}` };
    const slow = fetch(`${url}/v1/data/mutate/production`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as never);
    await client.fetch('1');
    await post(url, path, { name: 'Åse' });
    finish();
    expect((await slow).status).toBe(401);
    expect(await closed).toBe(4001);
    expect((await failure(client.fetch('*'))).statusCode).toBe(401);
    return password;
  };
  const second = await change('/accounts/reset');
  for (const old of [first, second]) expect(await statusOf(url, 'Åse', old)).toBe(401);
  const third = await change('/accounts/remove');
  // A free name again: only the shared password opens it.
  expect(await statusOf(url, 'Åse', third)).toBe(401);
  expect((await failure(post(url, '/accounts/reset', { name: 'Åse' }))).statusCode).toBe(404);
  expect(await other.client.fetch('count(*[_id == "late"])')).toBe(0);
});

test('a removed account keeps its name in the history, and a new one of that name is another person', async () => {
  const { url } = await serveLake([page('a')]);
  const { me } = await loginAs(url, 'Åse', await addAccount(url, 'Åse', 'editor'));
  await post(url, '/accounts/remove', { name: 'Åse' });
  const again = await loginAs(url, 'Åse', await addAccount(url, 'Åse', 'reader'));
  expect(again.me.id).not.toBe(me.id);
  expect(await again.client.users.getById(me.id)).toMatchObject({ displayName: 'Åse' });
});

test('a login that was being checked while the password was changed does not open', async () => {
  const { url, lake } = await serveLake([]);
  const password = await addAccount(url, 'Åse', 'editor');
  const account = lake.accounts.find('Åse');
  if (!account) throw new Error('There is no account');
  const check = (after: typeof account | undefined) => {
    let reads = 0;
    // Read for the throttle, before the comparison, and after it.
    const find = () => (++reads < 3 ? account : after);
    const changing = { ...lake, accounts: { ...lake.accounts, find } };
    return checkPassword(changing, 'client', 'Åse', password, new AbortController().signal);
  };
  expect(await check({ ...account, password: 'another hash' })).toBe('wrong');
  expect(await check(undefined)).toBe('wrong');
  expect(await check(account)).toEqual(account.user);
});

test('the shared password can be ended, but only when an administrator has an account', async () => {
  const dir = folder();
  const { url, lake } = await serveLake([], dir);
  const shared = await loginAs(url, 'Bo', sharedPassword);
  await addAccount(url, 'Lars', 'editor');
  const refusal = await failure(post(url, '/accounts/end-shared-password', {}));
  expect([refusal.statusCode, refusal.message]).toEqual([409, expect.stringContaining('add one first')]);
  const password = await addAccount(url, 'Åse', 'administrator');
  await post(url, '/accounts/end-shared-password', {});
  expect((await failure(shared.client.fetch('*'))).statusCode).toBe(401);
  expect(await statusOf(url, 'Bo', sharedPassword)).toBe(401);
  // The last administrator stays.
  for (const [path, body] of [
    ['/accounts/remove', { name: 'Åse' }],
    ['/accounts/reset', { name: 'Åse', role: 'editor' }],
  ] as const)
    expect((await failure(post(url, path, body))).statusCode).toBe(409);
  expect(await statusOf(url, 'Åse', password)).toBe(303);
  expect(await editorOf(url).request({ url: '/accounts' })).toEqual({
    sharedPassword: false,
    accounts: [
      { name: 'Lars', role: 'editor', createdAt: expect.any(String), logins: 0 },
      { name: 'Åse', role: 'administrator', createdAt: expect.any(String), logins: 1 },
    ],
  });
  lake.close();
  // It stays ended after a restart, without a new one, until a LAKE_PASSWORD is set.
  const restarted = await serveLake([], dir, { LAKE_PASSWORD: '' });
  expect(restarted.lake.newPassword).toBeUndefined();
  expect(await statusOf(restarted.url, 'Bo', sharedPassword)).toBe(401);
  restarted.lake.close();
  expect(await statusOf((await serveLake([], dir)).url, 'Bo', sharedPassword)).toBe(303);
});

test('a store from before there were accounts opens with its password, as an administrator', async () => {
  const dir = folder();
  const first = await serveLake([page('a')], dir);
  const old = await loginAs(first.url, 'Anne', sharedPassword);
  first.lake.close();
  const db = new DatabaseSync(join(dir, 'lake/lake.sqlite'));
  const row = db.prepare("SELECT value FROM settings WHERE key = 'password'").get();
  const [, cost, , , salt, hash] = String(row?.value).split(':');
  db.exec(`UPDATE settings SET value = '${cost}:${salt}:${hash}' WHERE key = 'password';
    DROP TABLE accounts; PRAGMA user_version = 2;`);
  db.close();
  const { url } = await serveLake([], dir, { LAKE_PASSWORD: '' });
  expect(await clientOf(url, old.token).fetch('count(*)')).toBe(1);
  const { me, client } = await loginAs(url, 'Anne', sharedPassword);
  expect(me).toMatchObject({ name: 'Anne', role: 'administrator', id: old.me.id });
  await client.patch('a').set({ title: 'T' }).commit();
});
