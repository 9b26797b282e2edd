import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '#sanity/lake/auth/accounts.ts';
import type { AccountStore, AccountStoreOptions } from './accountStore.ts';

/** The accounts of a running lake, over its HTTP API. */
export function runningAccounts(options: AccountStoreOptions): AccountStore {
  const request = (path: string, body?: object) => send(options, path, body);
  const generated = async (path: string, body: object) =>
    ((await request(path, body)) as { password?: string }).password;
  return {
    list: async () => (await request('')) as { accounts: Account[]; sharedPassword: boolean },
    add: (name, credentials) => generated('', { name, ...credentials }),
    reset: (name, credentials) => generated('/reset', { name, ...credentials }),
    remove: async (name) => void (await request('/remove', { name })),
    endSharedPassword: async () => void (await request('/end-shared-password', {})),
  };
}

const RESPONSE_TIMEOUT_MS = 30_000;

async function send(
  { dir, port, token }: AccountStoreOptions,
  path: string,
  body?: object,
): Promise<unknown> {
  const url = `http://127.0.0.1:${port}`;
  const response = await fetch(`${url}/v1/accounts${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token || readToken(dir)}` },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(RESPONSE_TIMEOUT_MS),
  }).catch((cause) => {
    const advice = 'set LAKE_PORT to its port, or try again if it is just starting';
    throw new Error(`A lake has ${dir} open, but none answers at ${url}: ${advice}.`, { cause });
  });
  const answer = (await response.json().catch(() => undefined)) as { message?: string } | undefined;
  if (response.ok) return answer;
  if (response.status === 401) {
    const from = token ? 'LAKE_EDITOR_TOKEN' : join(dir, 'tokens.json');
    throw new Error(
      `The lake at ${url} does not accept the token from ${from}: set LAKE_PORT and LAKE_DIR to those of one lake.`,
    );
  }
  throw new Error(
    answer?.message ?? `The program at ${url} answered ${response.status}: set LAKE_PORT to the lake's port.`,
  );
}

function readToken(dir: string): string {
  const file = join(dir, 'tokens.json');
  try {
    const { editor } = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof editor === 'string' && editor !== '') return editor;
    throw new Error('it contains no editor token');
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new Error(
      `The lake runs, but its token cannot be read from ${file} (${reason}): run this as the lake's user, or set LAKE_EDITOR_TOKEN.`,
      { cause },
    );
  }
}
