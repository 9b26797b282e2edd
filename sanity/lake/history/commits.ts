import type { DatabaseSync } from 'node:sqlite';
import type { LakeDocument, Mutation } from '../store/document.ts';
import { asMutation, type Commit, type CommittedChange } from '../store/store.ts';

interface Row {
  seq: number;
  id: string;
  timestamp: string;
  author: string;
  document: string;
  json: string | null;
  mutations: string | null;
  before: string | null;
}

const columns = `
  t.seq, t.id, t.timestamp, t.author, r.document, r.json, r.mutations,
  (SELECT p.json FROM revisions p WHERE p.document = r.document AND p.seq < r.seq ORDER BY p.seq DESC LIMIT 1) AS before
  FROM transactions t JOIN revisions r ON r.seq = t.seq`;

/** Returns up to `limit` commits after a sequence number, oldest first, each with its documents before and after. */
export function commitsSince(db: DatabaseSync, seq: number, limit: number): Commit[] {
  const rows = db
    .prepare(`SELECT ${columns} WHERE t.seq IN (SELECT seq FROM transactions WHERE seq > ? ORDER BY seq LIMIT ?)
      ORDER BY t.seq, r.rowid`)
    .all(seq, limit);
  return toCommits(rows as unknown as Row[]);
}

interface CommitRange {
  from: number;
  to: number;
  limit: number;
  reverse: boolean;
  authors?: string[] | undefined;
}

/**
 * Returns the commits that changed any of the given documents, with the changes of those documents only.
 * The range `from` to `to` of sequence numbers is inclusive; `reverse` returns the newest first. With `authors`, only
 * their commits are returned.
 */
export function commitsOf(
  db: DatabaseSync,
  ids: string[],
  { from, to, limit, reverse, authors }: CommitRange,
): Commit[] {
  const order = reverse ? 'DESC' : 'ASC';
  const placeholders = ids.map(() => '?').join(', ');
  const byAuthors = authors
    ? `AND EXISTS (SELECT 1 FROM transactions own WHERE own.seq = revisions.seq AND own.author IN (${authors.map(() => '?').join(', ')}))`
    : '';
  const rows = db
    .prepare(`SELECT ${columns} WHERE r.document IN (${placeholders}) AND t.seq IN (
        SELECT DISTINCT seq FROM revisions WHERE document IN (${placeholders}) AND seq BETWEEN ? AND ? ${byAuthors}
        ORDER BY seq ${order} LIMIT ?)
      ORDER BY t.seq ${order}, r.rowid`)
    .all(...ids, ...ids, from, to, ...(authors ?? []), limit);
  return toCommits(rows as unknown as Row[]);
}

/** Returns the sequence number of a transaction; undefined when it is unknown. */
export function findSequence(db: DatabaseSync, transaction: string): number | undefined {
  const row = db.prepare('SELECT seq FROM transactions WHERE id = ?').get(transaction);
  return row?.seq as number | undefined;
}

/** Returns the id of the latest transaction; undefined in a new store. */
export function lastTransaction(db: DatabaseSync): string | undefined {
  return db.prepare('SELECT id FROM transactions ORDER BY seq DESC LIMIT 1').get()?.id as string | undefined;
}

function toCommits(rows: Row[]): Commit[] {
  const commits: Commit[] = [];
  for (const { seq, id, timestamp, author, ...row } of rows) {
    if (commits.at(-1)?.seq !== seq) commits.push({ seq, id, timestamp, author, changes: [] });
    commits.at(-1)?.changes.push(toChange(row));
  }
  return commits;
}

function toChange({
  document,
  json,
  mutations,
  before,
}: Omit<Row, 'seq' | 'id' | 'timestamp' | 'author'>): CommittedChange {
  const parse = (text: string) => parseRevision(document, text);
  const after = json === null ? null : (parse(json) as LakeDocument);
  return {
    id: document,
    before: before === null ? null : (parse(before) as LakeDocument),
    after,
    mutations: mutations === null ? [asMutation(document, after)] : (parse(mutations) as Mutation[]),
  };
}

function parseRevision(document: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const hint = 'npm run restore -- <file> --replace';
    throw new Error(`A revision of document "${document}" in lake.sqlite is not valid JSON: ${hint}`, {
      cause,
    });
  }
}
