import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurableFile } from '../store/durableFile.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/storeError.ts';
import type { AccountRole, Role, User } from './user.ts';
import { programNames, sharedSuffix } from './userName.ts';

/** The holder of a token: a person who has logged in, or a program with a service account. */
export interface Holder {
  role: Role;
  user: User;
  isPerson: boolean;
}

/** All valid tokens. Login tokens are stored as hashes. Service account tokens come from the environment or a file. */
export interface Tokens {
  /** Returns the holder of a valid token. */
  find(token: string): Holder | undefined;
  /** Same as `find`, for the hash of a token. */
  findHash(hash: string): Holder | undefined;
  /** Issues a token to a user who has logged in. */
  issue(user: User): string;
  revoke(token: string): void;
  /** Ends every login. */
  revokeAll(): void;
}

const lifetimeMs = 30 * 24 * 60 * 60 * 1000;
/** Returns the hash that stands for a token where the token itself must not be: in the store and in cookies. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
const serviceAccounts: Record<'viewer' | 'editor', Holder> = {
  viewer: { role: 'reader', isPerson: false, user: { id: 'robot-viewer', name: programNames.viewer } },
  editor: { role: 'administrator', isPerson: false, user: { id: 'robot-editor', name: programNames.editor } },
};

/**
 * Opens the tokens of a store.
 * @param configured service account tokens; a missing one is generated once and stored in `tokens.json`, readable by the
 * owner only.
 * @param now returns the current time in milliseconds.
 * @throws StoreError when `tokens.json` is invalid.
 */
export function openTokens(
  { db }: Store,
  dir: string,
  configured: { viewer?: string; editor?: string },
  now: () => number = Date.now,
): Tokens {
  const serviceTokens = { ...loadTokens(dir, configured), ...withoutEmpty(configured) };
  const add = db.prepare('INSERT INTO tokens (hash, user, expires) VALUES (?, ?, ?)');
  const find = db.prepare(`
    SELECT users.id, users.name, accounts.role FROM tokens JOIN users ON users.id = tokens.user
    LEFT JOIN accounts ON accounts.user = users.id WHERE hash = ? AND expires > ?`);
  const remove = db.prepare('DELETE FROM tokens WHERE hash = ? OR expires <= ?');
  const findHash = (hash: string): Holder | undefined => {
    for (const program of ['viewer', 'editor'] as const) {
      const expected = Buffer.from(hashToken(serviceTokens[program]));
      const actual = Buffer.from(hash);
      if (actual.length === expected.length && timingSafeEqual(expected, actual))
        return serviceAccounts[program];
    }
    const row = find.get(hash, now()) as (User & { role: AccountRole | 'removed' | null }) | undefined;
    if (!row || row.role === 'removed') return undefined;
    // A login with the shared password has no account.
    const role = row.role ?? 'administrator';
    return { role, user: { id: row.id, name: shownName(db, row) }, isPerson: true };
  };
  return {
    find: (token) => findHash(hashToken(token)),
    findHash,
    issue(user) {
      const token = `lk${randomBytes(32).toString('base64url')}`;
      db.prepare('INSERT OR IGNORE INTO users (id, name, createdAt) VALUES (?, ?, ?)').run(
        user.id,
        user.name,
        new Date(now()).toISOString(),
      );
      add.run(hashToken(token), user.id, now() + lifetimeMs);
      return token;
    },
    revoke: (token) => void remove.run(hashToken(token), now()),
    revokeAll: () => db.exec('DELETE FROM tokens'),
  };
}

/** Finds a user by id: a service account, the author of the seed, or a user who has logged in. */
export function findUser({ db }: Store, id: string): User | undefined {
  const seedAuthor = { id: 'import', name: programNames.seed };
  const programs = [...Object.values(serviceAccounts).map(({ user }) => user), seedAuthor];
  const person = () =>
    db.prepare('SELECT id, name FROM users WHERE id = ?').get(id) as unknown as User | undefined;
  const user = programs.find((each) => each.id === id) ?? person();
  return user && { id: user.id, name: programs.includes(user) ? user.name : shownName(db, user) };
}

/**
 * Returns the name by which others see a person. Whoever knows the shared password can type any name, so as soon as there
 * are accounts, that is visible after the name.
 */
function shownName(db: Store['db'], { id, name }: User): string {
  const { accounts, own } = db
    .prepare('SELECT COUNT(*) AS accounts, COUNT(*) FILTER (WHERE user = ?) AS own FROM accounts')
    .get(id) as { accounts: number; own: number };
  return accounts > 0 && own === 0 ? `${name} ${sharedSuffix}` : name;
}

function loadTokens(
  dir: string,
  configured: { viewer?: string; editor?: string },
): { viewer: string; editor: string } {
  const path = join(dir, 'tokens.json');
  const stored = readTokens(path);
  const generate = () => randomBytes(32).toString('base64url');
  const tokens = { viewer: stored.viewer ?? generate(), editor: stored.editor ?? generate() };
  const isFileNeeded = !(configured.viewer && configured.editor);
  if (isFileNeeded && !(stored.viewer && stored.editor)) {
    writeDurableFile(path, `${JSON.stringify(tokens, null, 2)}\n`);
  }
  return tokens;
}

function readTokens(path: string): { viewer?: string; editor?: string } {
  try {
    return parseTokens(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    const reason = (error as Error).message.replace(/, ".*/s, '');
    throw new StoreError(`${path} cannot be read (${reason}): correct it, or delete it to get new tokens`, {
      cause: error,
    });
  }
}

function parseTokens(text: string): { viewer?: string; editor?: string } {
  const { viewer, editor } = JSON.parse(text) ?? {};
  for (const token of [viewer, editor]) {
    // A shorter token could be guessed.
    if (token === undefined || (typeof token === 'string' && token.length >= 20)) continue;
    throw new Error('"viewer" and "editor" are texts of at least 20 characters');
  }
  return { viewer, editor };
}

const withoutEmpty = (tokens: { viewer?: string; editor?: string }) =>
  Object.fromEntries(Object.entries(tokens).filter(([, token]) => token));
