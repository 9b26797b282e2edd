import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurableFile } from '../store/durableFile.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/storeError.ts';
import type { Role, User } from './user.ts';

/** All valid tokens. Login tokens are stored as hashes. Service account tokens come from the environment or a file. */
export interface Tokens {
  /** Returns the holder of a valid token. */
  find(token: string): { role: Role; user: User } | undefined;
  /** Issues a token to a user who has logged in. */
  issue(user: User): string;
  revoke(token: string): void;
  /** Ends every login. */
  revokeAll(): void;
}

const lifetimeMs = 30 * 24 * 60 * 60 * 1000;
const hash = (token: string) => createHash('sha256').update(token).digest('hex');
const serviceAccounts: Record<'viewer' | 'editor', User> = {
  viewer: { id: 'robot-viewer', name: 'Preview' },
  editor: { id: 'robot-editor', name: 'Import' },
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
  const find = db.prepare(
    'SELECT users.id, users.name FROM tokens JOIN users ON users.id = tokens.user WHERE hash = ? AND expires > ?',
  );
  const remove = db.prepare('DELETE FROM tokens WHERE hash = ? OR expires <= ?');
  return {
    find(token) {
      const hashed = hash(token);
      for (const role of ['viewer', 'editor'] as const) {
        if (timingSafeEqual(Buffer.from(hash(serviceTokens[role])), Buffer.from(hashed)))
          return { role, user: serviceAccounts[role] };
      }
      const user = find.get(hashed, now()) as unknown as User | undefined;
      return user && { role: 'editor', user: { id: user.id, name: user.name } };
    },
    issue(user) {
      const token = `lk${randomBytes(32).toString('base64url')}`;
      db.prepare('INSERT OR IGNORE INTO users (id, name, createdAt) VALUES (?, ?, ?)').run(
        user.id,
        user.name,
        new Date(now()).toISOString(),
      );
      add.run(hash(token), user.id, now() + lifetimeMs);
      return token;
    },
    revoke: (token) => void remove.run(hash(token), now()),
    revokeAll: () => db.exec('DELETE FROM tokens'),
  };
}

/** Finds a user by id: a service account, the author of the seed, or a user who has logged in. */
export function findUser({ db }: Store, id: string): User | undefined {
  const seedAuthor = { id: 'import', name: 'Første indhold' };
  const account = [...Object.values(serviceAccounts), seedAuthor].find((user) => user.id === id);
  return (
    account ?? (db.prepare('SELECT id, name FROM users WHERE id = ?').get(id) as unknown as User | undefined)
  );
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
