import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** One way to damage the folder of a store that was killed right after an acknowledged edit. */
export interface Damage {
  name: string;
  /**
   * @param spare folder of another store, closed cleanly
   * @param before `lake.sqlite` as it was before the edit
   */
  damage(dir: string, others: { spare: string; before: string }): void;
  /** Expected text of the line on standard error. */
  says: RegExp;
  /** True if the database is intact, so that the lake may open it for writing before it detects the damage. */
  opened?: true;
}

const database = (dir: string) => join(dir, 'lake.sqlite');
const log = (dir: string) => join(dir, 'lake.sqlite-wal');

/**
 * Ways to damage a store. Each must end in one line that says what to do, never in a store with the first content
 * again.
 */
export const damages: Damage[] = [
  {
    name: 'database missing',
    damage: (dir) => rmSync(database(dir)),
    says: /lake\.sqlite is missing/,
  },
  {
    name: 'database, log and store names missing',
    damage(dir) {
      for (const file of ['lake.sqlite', 'lake.sqlite-wal', 'lake.sqlite-shm', 'last-commit', 'store-name'])
        rmSync(join(dir, file), { force: true });
    },
    says: /lake\.sqlite is missing/,
  },
  {
    name: 'database empty',
    damage: (dir) => truncateSync(database(dir), 0),
    says: /lake\.sqlite is empty/,
  },
  {
    name: 'database truncated',
    damage: (dir) => truncateSync(database(dir), Math.floor(statSync(database(dir)).size / 2)),
    says: /lake\.sqlite cannot be read/,
  },
  {
    name: 'database overwritten',
    damage: (dir) =>
      writeFileSync(database(dir), 'this is no database, though it is as long as it takes'.repeat(80)),
    says: /lake\.sqlite cannot be read/,
  },
  {
    name: 'half a page zeroed',
    damage(dir) {
      // While the log also contains the page, nothing is lost.
      execute(dir, 'PRAGMA wal_checkpoint');
      zeroHalfPage(database(dir), 'documents');
    },
    says: /lake\.sqlite cannot be read/,
  },
  {
    name: 'half a page of the history zeroed',
    damage(dir) {
      execute(dir, 'PRAGMA wal_checkpoint');
      zeroHalfPage(database(dir), 'revisions');
    },
    says: /lake\.sqlite cannot be read/,
  },
  {
    name: 'log missing',
    damage: (dir) => rmSync(log(dir)),
    says: /the last \d+ changes, up to \S+, are missing.*lake\.sqlite-wal/,
  },
  {
    name: 'log truncated',
    damage: (dir) => truncateSync(log(dir), 1000),
    says: /the last \d+ changes, up to \S+, are missing/,
  },
  {
    name: 'database from before the edit',
    damage(dir, { before }) {
      copyFileSync(before, database(dir));
      rmSync(log(dir));
    },
    says: /the last \d+ changes, up to \S+, are missing/,
  },
  {
    name: 'database of another store',
    damage(dir, { spare }) {
      rmSync(log(dir));
      copyFileSync(database(spare), database(dir));
    },
    says: /lake\.sqlite belongs to another store/,
  },
  {
    name: 'row of a document damaged',
    damage: (dir) =>
      execute(
        dir,
        "UPDATE documents SET json = substr(json, 1, 40) WHERE _id = (SELECT MIN(_id) FROM documents WHERE _type = 'page')",
      ),
    says: /document "[^"]+" in lake\.sqlite is not valid JSON/,
    opened: true,
  },
  {
    name: 'rows of all documents gone',
    damage: (dir) => execute(dir, 'DELETE FROM documents'),
    says: /lake\.sqlite holds no document/,
  },
  {
    name: 'tables empty',
    damage(dir) {
      execute(dir, 'DELETE FROM documents; DELETE FROM revisions; DELETE FROM transactions');
      rmSync(join(dir, 'last-commit'));
    },
    says: /lake\.sqlite holds none of its documents/,
  },
  {
    name: 'tokens broken',
    damage: (dir) => writeFileSync(join(dir, 'tokens.json'), '{"viewer": '),
    says: /tokens\.json cannot be read .*delete it to get new tokens/,
    opened: true,
  },
  {
    name: 'assets missing',
    damage: (dir) => rmSync(join(dir, 'assets'), { recursive: true }),
    says: /the folder assets is missing/,
    opened: true,
  },
  {
    name: 'database unreadable',
    damage(dir) {
      // File modes do not restrict root.
      rmSync(database(dir));
      mkdirSync(database(dir));
    },
    says: /LAKE_DIR .* cannot be used: /,
  },
];

function execute(dir: string, sql: string): void {
  const db = new DatabaseSync(database(dir));
  db.exec(sql);
  db.close();
}

function zeroHalfPage(path: string, table: string): void {
  const db = new DatabaseSync(path, { readOnly: true });
  const { rootpage } = db.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').get(table) as {
    rootpage: number;
  };
  const { page_size: size } = db.prepare('PRAGMA page_size').get() as { page_size: number };
  db.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size / 2), 0, size / 2, (rootpage - 1) * size);
  closeSync(file);
}

/** Hashes of the files in a store's folder, except files that any attempt to open it may create. */
export function hashesOfFolder(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => !/lake\.lock|-shm$/.test(name) && statSync(join(dir, name)).size > 0);
  return Object.fromEntries(
    files.map((name) => {
      const path = join(dir, name);
      const isFolder = statSync(path).isDirectory();
      return [name, isFolder ? 'folder' : createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}
