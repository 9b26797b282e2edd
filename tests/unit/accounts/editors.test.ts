import { execFile } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseEditorsCommand, readCredentials } from '#lib/accounts/editorsCommand.ts';
import { runEditorsCommand } from '#lib/accounts/runEditorsCommand.ts';
import { withAccountStore } from '#lib/accounts/withAccountStore.ts';
import { logIn } from '../lake/logIn.ts';
import { loginAs } from '../lake/loginAs.ts';
import { serveLake } from '../lake/serve.ts';
import { folder, testTokens } from '../lake/startLake.ts';

const token = testTokens.LAKE_EDITOR_TOKEN;

/** Runs a command on a store and returns what it prints. */
async function run(
  store: { dir: string; port?: number; token?: string },
  ...args: string[]
): Promise<string> {
  const lines: string[] = [];
  const options = { port: 1, token, ...store };
  await withAccountStore(options, (accounts) =>
    runEditorsCommand(parseEditorsCommand(args), accounts, (line) => lines.push(line)),
  );
  return lines.join('\n');
}

/** A lake that runs, or has run. */
async function lakeOf(state: 'running' | 'stopped') {
  const base = folder();
  const { url, lake } = await serveLake([], base);
  if (state === 'stopped') lake.close();
  return { base, url, dir: join(base, 'lake'), port: Number(new URL(url).port) };
}

test.each(['running', 'stopped'] as const)(
  'editors of a lake that is %s are added, listed, reset and removed',
  async (state) => {
    const store = await lakeOf(state);
    const serve = async () => (state === 'running' ? store : await serveLake([], store.base));
    expect(await run(store, 'list')).toContain('no named editors yet');
    const added = await run(store, 'add', 'Åse Prøve', '--role', 'reader');
    expect(added).toMatch(
      /^Added Åse Prøve as reader\..*\nPassword of Åse Prøve, shown only now: \w{4}(?:-\w{4}){3}$/,
    );
    const reset = await run(store, 'reset', 'åse prøve', '--role', 'editor');
    const list = await run(store, 'list');
    expect(list).toMatch(
      /^Åse Prøve {2}editor {9}since \d{4}-\d\d-\d\d {2}0 logins\nThe shared password opens/,
    );
    const password = (text: string) => text.split(': ').at(-1) ?? '';
    expect(list).not.toContain(password(reset));
    await expect(run(store, 'add', 'ÅSE PRØVE')).rejects.toThrow(
      'There is already an editor named "ÅSE PRØVE"',
    );
    await expect(run(store, 'add', 'Bo', '--role', 'king')).rejects.toThrow(
      'use administrator, editor, reader',
    );
    await expect(run(store, 'remove', 'Bo')).rejects.toThrow('There is no editor named "Bo"');
    await expect(run(store, 'remove', '--shared-password')).rejects.toThrow('add one first');
    await run(store, 'add', 'Bo', '--role', 'administrator');
    expect(await run(store, 'remove', '--shared-password')).toContain('LAKE_PASSWORD');
    await expect(run(store, 'remove', 'Bo')).rejects.toThrow('last administrator');
    if (state === 'running') {
      expect((await logIn(store.url, { name: 'Åse Prøve', password: password(added) })).status).toBe(401);
      await loginAs(store.url, 'Åse Prøve', password(reset));
    }
    expect(await run(store, 'remove', 'Åse Prøve')).toContain('The history keeps the name');
    expect(await run(store, 'list')).not.toContain('Åse');
    await serve();
  },
);

test('a stopped store is locked while it is changed, stays private, and opens again', async () => {
  const { dir, base } = await lakeOf('stopped');
  await withAccountStore({ dir, port: 1, token }, async () => {
    await expect(serveLake([], base)).rejects.toThrow('in use by another lake');
  });
  expect(statSync(join(dir, 'lake.sqlite')).mode & 0o777).toBe(0o600);
  const password = (await run({ dir }, 'add', 'Åse')).split(': ').at(-1) ?? '';
  const { url } = await serveLake([], base);
  // With the real cost of scrypt: the lake of a test stores a lower one.
  expect((await loginAs(url, 'Åse', password)).me.name).toBe('Åse');
});

test('a store that is missing, elsewhere, or another one gets an error with the next step', async () => {
  const empty = folder();
  await expect(run({ dir: empty }, 'list')).rejects.toThrow(
    `There is no store in ${empty}: run npm start once`,
  );
  const store = await lakeOf('running');
  await expect(run({ ...store, port: 1 }, 'list')).rejects.toThrow('set LAKE_PORT to its port');
  await expect(run({ ...store, token: 'x'.repeat(20) }, 'list')).rejects.toThrow('does not accept the token');
  rmSync(join(store.dir, 'tokens.json'), { force: true });
  await expect(run({ ...store, token: '' }, 'list')).rejects.toThrow('set LAKE_EDITOR_TOKEN');
});

test('arguments that make no sense are refused with the usage', () => {
  for (const [args, problem] of [
    [[], 'A command is missing'],
    [['ad', 'x'], 'Unknown command "ad"'],
    [['add'], 'add needs a name'],
    [['add', 'Åse', 'Prøve'], 'put the name in quotes'],
    [['list', 'x'], 'list takes no name'],
    [['remove', 'x', '--role', 'editor'], '--role and --password-stdin belong to add and reset'],
    [['remove', 'x', '--shared-password'], 'without a name'],
    [['add', 'x', '--admin'], '--admin'],
  ] as const) {
    expect(() => parseEditorsCommand([...args])).toThrow(problem);
    expect(() => parseEditorsCommand([...args])).toThrow('Usage:\n  npm run editors -- list');
  }
  expect(parseEditorsCommand(['add', 'Åse'])).toMatchObject({ role: undefined, passwordFromStdin: false });
});

test('a password is read from standard input, without its line ending', async () => {
  async function* stdin() {
    yield Buffer.from('rød grød ');
    yield Buffer.from('med fløde\r\n');
  }
  const command = { role: undefined, passwordFromStdin: true };
  expect(await readCredentials(command, stdin())).toEqual({ password: 'rød grød med fløde' });
});

test('the command itself prints errors on standard error, and refuses the cloud', async () => {
  const editors = (env: Record<string, string>, ...args: string[]) =>
    new Promise<{ code: unknown; stderr: string }>((done) => {
      const file = resolve(import.meta.dirname, '../../../lib/commands/editors.ts');
      const options = { env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env } as const };
      execFile('node', [file, ...args], options, (error, _, stderr) => done({ code: error?.code, stderr }));
    });
  const dir = folder();
  const missing = await editors({ LAKE_DIR: dir }, 'list');
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining(`There is no store in ${dir}`)]);
  const cloud = await editors({ SANITY_PROJECT_ID: 'abc', SANITY_READ_TOKEN: 'x' }, 'list');
  expect([cloud.code, cloud.stderr]).toEqual([1, expect.stringContaining('sanity.io/manage')]);
});
