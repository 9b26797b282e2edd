import type { DatabaseSync } from 'node:sqlite';
import { httpError } from '../http/apiError.ts';
import { sendJson } from '../http/respond.ts';
import type { Handler } from '../http/route.ts';
import { effectsOf } from '../listen/effects.ts';
import type { LakeDocument } from '../store/document.ts';
import { commitsOf, findSequence } from './commits.ts';
import { lifecycle } from './lifecycle.ts';

/** `GET /data/history/{dataset}/documents/{ids}?revision=|time=|lastRevision=true`: https://www.sanity.io/docs/http-reference/history */
export const handleRevisions: Handler = ({ lake, res, url, params }) => {
  const { db } = lake.store;
  const ids = (params.ids ?? '').split(',');
  const revision = url.searchParams.get('revision');
  const time = url.searchParams.get('time');
  const last = url.searchParams.get('lastRevision') === 'true';
  if ([revision, time, last || null].filter((value) => value !== null).length !== 1) {
    throw httpError(400, 'Give one of "revision", "time" and "lastRevision"');
  }
  const documents = ids.map((id) => {
    if (last) return documentAt(db, id, Number.MAX_SAFE_INTEGER, 'AND json IS NOT NULL');
    const seq = revision === null ? sequenceAt(db, String(time)) : findSequence(db, revision);
    return seq === undefined ? undefined : documentAt(db, id, seq);
  });
  sendJson(res, 200, { documents: documents.filter((document) => document !== undefined) });
};

/**
 * Returns a document as of a transaction, which need not have changed it.
 * @param condition further SQL for the WHERE clause.
 */
function documentAt(db: DatabaseSync, id: string, seq: number, condition = ''): LakeDocument | undefined {
  const row = db
    .prepare(
      `SELECT json FROM revisions WHERE document = ? AND seq <= ? ${condition} ORDER BY seq DESC LIMIT 1`,
    )
    .get(id, seq) as { json: string | null } | undefined;
  return row?.json ? JSON.parse(row.json) : undefined;
}

function sequenceAt(db: DatabaseSync, time: string): number | undefined {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) throw httpError(400, `"time" is "${time.slice(0, 40)}": use an ISO date`);
  const row = db
    .prepare('SELECT MAX(seq) AS seq FROM transactions WHERE timestamp <= ?')
    .get(date.toISOString());
  return (row?.seq as number | null) ?? undefined;
}

/** `GET /data/history/{dataset}/transactions/{ids}`, NDJSON of `{id, timestamp, author, documentIDs, mutations, effects}`. */
export const handleTransactions: Handler = ({ lake, res, url, params }) => {
  const { db } = lake.store;
  const hasFlag = (name: string) => url.searchParams.get(name) === 'true';
  const bound = (name: string, fallback: number) => {
    const id = url.searchParams.get(name);
    return id ? findSequence(db, id) : fallback;
  };
  const from = bound('fromTransaction', 0);
  const to = bound('toTransaction', Number.MAX_SAFE_INTEGER);
  const limit = Math.min(1000, Math.max(1, Number(url.searchParams.get('limit')) || 1000));
  const ids = (params.ids ?? '').split(',');
  // With an unknown transaction as a bound the result is empty.
  const hasBounds = from !== undefined && to !== undefined;
  const authors = url.searchParams.get('authors')?.split(',');
  const commits = hasBounds
    ? commitsOf(db, ids, { from, to, limit, reverse: hasFlag('reverse'), authors })
    : [];
  const lines = commits.map(({ id, timestamp, author, changes }) => ({
    id,
    timestamp,
    author,
    documentIDs: changes.map((change) => change.id),
    ...(!hasFlag('excludeContent') &&
      !hasFlag('excludeMutations') && { mutations: changes.flatMap(({ mutations }) => mutations) }),
    ...(url.searchParams.get('effectFormat') === 'mendoza' && {
      effects: Object.fromEntries(changes.map(({ id, before, after }) => [id, effectsOf(before, after)])),
    }),
  }));
  res.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' });
  res.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
};

/** `GET /data/history/{dataset}/events/documents/{id}`: the events of a document and its drafts, newest first. */
export const handleLifecycle: Handler = ({ lake, res, url, params }) => {
  const limit = Math.min(100, Math.max(1, Number(url.searchParams.get('limit')) || 100));
  const before = Number(url.searchParams.get('nextCursor')) || Number.MAX_SAFE_INTEGER;
  const { events, nextCursor } = lifecycle(lake.store.db, params.id ?? '', limit, before);
  sendJson(res, 200, { events: { [params.id ?? '']: events }, ...(nextCursor && { nextCursor }) });
};
