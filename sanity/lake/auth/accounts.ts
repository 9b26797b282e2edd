import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type AccountProblem, AccountRefused } from './accountRefused.ts';
import { generatePassword, hashPassword } from './scryptHash.ts';
import { endSharedPassword, readSharedHash } from './sharedPassword.ts';
import { type AccountRole, accountRoles, type User } from './user.ts';
import { cleanName, nameKey, nameProblem } from './userName.ts';

/** An account as it is listed. `logins` counts the ones that are open. */
export interface Account {
  name: string;
  role: AccountRole;
  createdAt: string;
  logins: number;
}

/** A change of an account. Without a password, one is generated. */
export interface Credentials {
  role?: string;
  password?: string;
}

/** The named accounts of a store. A change of an account or its removal ends the person's logins. */
export interface Accounts {
  list(): Account[];
  /** True while the shared password opens the store. */
  hasSharedPassword(): boolean;
  /** Returns the account with a name; undefined if there is none. */
  find(name: string): { user: User; password: string } | undefined;
  /** @returns the new password if it was generated @throws AccountRefused */
  add(name: string, credentials: Credentials): Promise<string | undefined>;
  /** Sets a new password, and the role if one is given. @returns the password if it was generated @throws AccountRefused */
  reset(name: string, credentials: Credentials): Promise<string | undefined>;
  /** @throws AccountRefused */
  remove(name: string): void;
  /** Ends the shared password and its logins. @throws AccountRefused without an account of an administrator */
  endSharedPassword(): void;
}

const minPasswordLength = 12;
const maxPasswordLength = 1000;

/**
 * Opens the accounts of a store. Works on the database alone, so that a stopped store can be changed too.
 * @param cost cost parameter of scrypt for new passwords.
 * @param now returns the current time in milliseconds
 */
export function openAccounts(db: DatabaseSync, cost?: number, now: () => number = Date.now): Accounts {
  const find = (name: string) => {
    const row = db
      .prepare(
        'SELECT users.id, users.name, role, password FROM accounts JOIN users ON users.id = user WHERE nameKey = ?',
      )
      .get(nameKey(name)) as { id: string; name: string; role: AccountRole; password: string } | undefined;
    return row && { user: { id: row.id, name: row.name }, role: row.role, password: row.password };
  };
  const existing = (name: string) => find(name) ?? refuse('unknown', `There is no editor named "${name}"`);
  const endLogins = (user: string) => void db.prepare('DELETE FROM tokens WHERE user = ?').run(user);
  const isLastAdministrator = (user: string) =>
    readSharedHash(db) === undefined &&
    db.prepare("SELECT 1 FROM accounts WHERE role = 'administrator' AND user <> ?").get(user) === undefined;
  const keepAnAdministrator = ({ user, role }: { user: User; role: AccountRole }) => {
    if (role === 'administrator' && isLastAdministrator(user.id))
      refuse('needed', `"${user.name}" is the last administrator: add another one first`);
  };

  /** The logins with the shared password of people who typed this name. */
  const sharedLoginsAs = (name: string) =>
    sharedUsers().filter((user) => nameKey(user.name) === nameKey(name));
  const sharedUsers = () =>
    db
      .prepare('SELECT id, name FROM users WHERE id NOT IN (SELECT user FROM accounts)')
      .all() as unknown as User[];

  return {
    find,
    hasSharedPassword: () => readSharedHash(db) !== undefined,
    list: () =>
      db
        .prepare(
          `SELECT name, role, accounts.createdAt,
            (SELECT COUNT(*) FROM tokens WHERE tokens.user = accounts.user AND expires > ?) AS logins
          FROM accounts JOIN users ON users.id = user WHERE role <> 'removed' ORDER BY name`,
        )
        .all(now())
        .map((row) => ({ ...row })) as unknown as Account[],
    async add(input, { role = 'editor', password }) {
      const name = cleanName(input);
      const problem = nameProblem(input.trim()) ?? roleProblem(role) ?? passwordProblem(password);
      if (problem) refuse('invalid', problem);
      const chosen = password ?? generatePassword();
      const hash = await hashPassword(chosen, cost);
      if (find(name)) refuse('exists', `There is already an editor named "${name}": choose another name`);
      // Never the id of the name itself: whoever had the shared password could make changes under that one.
      const id = `a${randomBytes(8).toString('hex')}`;
      const createdAt = new Date(now()).toISOString();
      inTransaction(db, () => {
        db.prepare('INSERT INTO users (id, name, createdAt) VALUES (?, ?, ?)').run(id, name, createdAt);
        db.prepare(
          'INSERT INTO accounts (user, nameKey, role, password, createdAt) VALUES (?, ?, ?, ?, ?)',
        ).run(id, nameKey(name), role, hash, createdAt);
        for (const user of sharedLoginsAs(name)) endLogins(user.id);
      });
      return password === undefined ? chosen : undefined;
    },
    async reset(name, { role, password }) {
      const problem = (role === undefined ? undefined : roleProblem(role)) ?? passwordProblem(password);
      if (problem) refuse('invalid', problem);
      const chosen = password ?? generatePassword();
      const hash = await hashPassword(chosen, cost);
      const account = existing(name);
      if (role !== undefined && role !== 'administrator') keepAnAdministrator(account);
      inTransaction(db, () => {
        db.prepare('UPDATE accounts SET password = ?, role = ? WHERE user = ?').run(
          hash,
          role ?? account.role,
          account.user.id,
        );
        endLogins(account.user.id);
      });
      return password === undefined ? chosen : undefined;
    },
    remove(name) {
      const account = existing(name);
      keepAnAdministrator(account);
      inTransaction(db, () => {
        // The row remains, so that the history knows the name as that of an account. The name becomes free.
        db.prepare("UPDATE accounts SET nameKey = NULL, role = 'removed', password = '' WHERE user = ?").run(
          account.user.id,
        );
        endLogins(account.user.id);
      });
    },
    endSharedPassword() {
      if (!db.prepare("SELECT 1 FROM accounts WHERE role = 'administrator'").get())
        refuse('needed', 'No editor is an administrator: add one first, or nobody could log in as one');
      inTransaction(db, () => {
        endSharedPassword(db);
        for (const { id } of sharedUsers()) endLogins(id);
      });
    },
  };
}

const roleProblem = (role: string): string | undefined =>
  accountRoles.includes(role as AccountRole)
    ? undefined
    : `The role "${role}" is unknown: use ${accountRoles.join(', ')}`;

function passwordProblem(password: string | undefined): string | undefined {
  if (password === undefined) return undefined;
  if (password.length < minPasswordLength)
    return `The password is too short: use at least ${minPasswordLength} characters`;
  return password.length > maxPasswordLength
    ? `The password has more than ${maxPasswordLength} characters`
    : undefined;
}

function refuse(problem: AccountProblem, message: string): never {
  throw new AccountRefused(problem, message);
}

function inTransaction(db: DatabaseSync, write: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    write();
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
