import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createClient } from '@sanity/client';
import sharp from 'sharp';
import { roles, type WalkRole } from './callers.ts';

/** A lake to prepare for the walk. */
export type Target = {
  /** URL of the lake itself: http://127.0.0.1:<port>. */
  url: string;
  /** Its folder. */
  dir: string;
  password: string;
  tokens: { viewer: string; editor: string };
};

/**
 * The private content of a lake, which strangers must not see, and the names with which the walk reaches existing
 * resources.
 */
export type PreparedLake = {
  /** A token that has just expired. */
  expired: string;
  /** Tokens of people who have logged in, one of each role. */
  people: Record<WalkRole, string>;
  /** Hashes of passwords, which no answer contains. */
  neverShown: string[];
  /** Words that occur in private content: notes, drafts, system documents, users, tokens. */
  secrets: string[];
  /** Values for the named parts of a path; where it matters, keyed by the route's first segment. */
  names: Record<string, string>;
};

const secret = (of: string) => `private-${of}-word`;

/** Words of content that needs a token. */
export const privateWords = ['note', 'draft', 'address', 'system', 'user'].map(secret);

/** Creates private content of every kind in a lake, and a public image and a public file. */
export async function prepare({ url, dir, password, tokens }: Target): Promise<PreparedLake> {
  const client = createClient({
    ...{ projectId: 'embedded', dataset: 'production', apiVersion: '2025-02-19', perspective: 'raw' },
    ...{ apiHost: url, useProjectHostname: false, useCdn: false, token: tokens.editor },
  });
  await client.createOrReplace({ _id: 'noted', _type: 'page', uafklaret: [{ note: secret('note') }] });
  await client.createOrReplace({ _id: 'drafts.noted', _type: 'page', title: secret('draft') });
  await client.createOrReplace({ _id: 'addresses.x', _type: 'addressRecord', path: secret('address') });
  await client.createOrReplace({ _id: 'system.x', _type: 'system.group', grants: [secret('system')] });
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'green' } })
    .png()
    .toBuffer();
  const image = await client.assets.upload('image', png, { filename: 'public.png' });
  const file = await client.assets.upload('file', Buffer.from('public'), { filename: 'public.txt' });
  const { token: expired, user } = await expiredLogin({ url, dir, password }, secret('user'));
  const people = await accountLogins(url, tokens.editor);
  return {
    expired,
    people,
    neverShown: passwordHashes(dir),
    secrets: [...privateWords, tokens.viewer, tokens.editor, expired],
    names: {
      project: 'embedded',
      dataset: 'production',
      images: nameIn(image.path),
      files: nameIn(file.path),
      ids: `noted,drafts.noted,addresses.x,system.x,${user}`,
      id: 'noted',
    },
  };
}

const nameIn = (path: string) => path.split('/').at(-1) ?? '';

/** Creates an account of each role and logs it in. */
async function accountLogins(url: string, token: string): Promise<Record<WalkRole, string>> {
  const logins = roles.map(async (role) => {
    const headers = { authorization: `Bearer ${token}` };
    const account = { name: `The ${role}`, role, password: 'a password of an account' };
    await fetch(`${url}/v1/accounts`, { method: 'POST', headers, body: JSON.stringify(account) });
    return [role, await login(url, account)];
  });
  return Object.fromEntries(await Promise.all(logins)) as Record<WalkRole, string>;
}

/** @returns the hashes in the store, without their parameters */
function passwordHashes(dir: string): string[] {
  const db = new DatabaseSync(join(dir, 'lake.sqlite'), { readOnly: true });
  const rows = db
    .prepare("SELECT password FROM accounts UNION SELECT value FROM settings WHERE key = 'password'")
    .all();
  db.close();
  const hashes = rows.map(({ password }) => String(password).split(':').at(-1) ?? '');
  if (hashes.length !== roles.length + 1) throw new Error(`There are ${hashes.length} passwords in ${dir}`);
  return hashes;
}

async function login(url: string, { name, password }: { name: string; password: string }): Promise<string> {
  const body = new URLSearchParams({ name, password });
  const response = await fetch(`${url}/v1/auth/login`, { method: 'POST', body, redirect: 'manual' });
  const sid = (response.headers.get('location') ?? '').split('#sid=')[1];
  const session = await fetch(`${url}/v1/auth/fetch?sid=${sid}`);
  return ((await session.json()) as { token: string }).token;
}

/** Logs a user in, and sets the token's expiry in the store to the past. */
async function expiredLogin({ url, dir, password }: Omit<Target, 'tokens'>, name: string) {
  const token = await login(url, { name, password });
  const me = await fetch(`${url}/v1/users/me`, { headers: { authorization: `Bearer ${token}` } });
  const { id } = (await me.json()) as { id: string };
  const db = new DatabaseSync(join(dir, 'lake.sqlite'), { timeout: 10_000 });
  db.exec('UPDATE tokens SET expires = 1');
  db.close();
  return { token, user: id };
}
