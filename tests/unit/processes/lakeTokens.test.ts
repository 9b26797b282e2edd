import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withLakeTokens } from '#lib/processes/lakeTokens.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tokens-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const writeTokensFile = (text: string) => writeFile(join(dir, 'tokens.json'), text);
async function tokens(env: Record<string, string> = {}) {
  const { SANITY_READ_TOKEN: read, SANITY_WRITE_TOKEN: write } = await withLakeTokens({
    NODE_ENV: 'test',
    LAKE_DIR: dir,
    ...env,
  });
  return { read, write };
}

test("the tokens are read from the lake's file", async () => {
  await writeTokensFile('{"viewer":"reads","editor":"writes"}');
  expect(await tokens()).toEqual({ read: 'reads', write: 'writes' });
});

test('tokens in the environment take precedence', async () => {
  await writeTokensFile('{"viewer":"reads","editor":"writes"}');
  expect(await tokens({ SANITY_READ_TOKEN: 'r', LAKE_EDITOR_TOKEN: 'w' })).toEqual({ read: 'r', write: 'w' });
});

test('before the first start of a lake there are no tokens, and no warning', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(await tokens()).toEqual({ read: undefined, write: undefined });
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

test('with a malformed file there are no tokens, but no error either', async () => {
  await writeTokensFile('{"viewer":');
  expect(await tokens()).toEqual({ read: undefined, write: undefined });
});

test("with Sanity's cloud the lake's tokens are not used", async () => {
  await writeTokensFile('{"viewer":"reads","editor":"writes"}');
  expect(await tokens({ SANITY_PROJECT_ID: 'abc12345' })).toEqual({ read: undefined, write: undefined });
});
