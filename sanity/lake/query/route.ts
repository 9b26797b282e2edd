import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Caller, mayRead } from '../access.ts';
import { readBody, sendJson } from '../http/answer.ts';
import { httpError } from '../http/error.ts';
import type { Lake } from '../lake.ts';
import { answerQuery } from './evaluate.ts';
import { readPerspective } from './perspective.ts';

const maxBodyBytes = 1024 * 1024;
const maxResultBytes = 32 * 1024 * 1024;

/** `GET|POST /v{version}/data/query/{dataset}`: https://www.sanity.io/docs/http-query */
export async function handleQuery(
  lake: Lake,
  caller: Caller,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  version: string,
): Promise<void> {
  const started = performance.now();
  const posted = req.method === 'POST' ? readPosted(await readBody(req, maxBodyBytes)) : undefined;
  const query = posted ? posted.query : url.searchParams.get('query');
  if (typeof query !== 'string' || query.trim() === '') throw httpError(400, '"query" is missing: send GROQ');
  const params = posted ? (posted.params ?? {}) : readParams(url.searchParams);
  const perspective = readPerspective(url.searchParams.get('perspective'), version);
  if (!mayRead(caller, perspective)) throw httpError(403, `The perspective "${perspective}" needs a token`);

  const { projectId, dataset, queryLimit: limit } = lake.config;
  const result = await answerQuery(query, params, lake.view(perspective), { projectId, dataset, limit });
  const answer = {
    ...(url.searchParams.get('returnQuery') !== 'false' && { query }),
    result: result ?? null,
    // One tag for the whole dataset: any commit concerns every query. `resultSourceMap` is accepted and not made.
    syncTags: [`s1:${dataset}`],
    ms: Math.round(performance.now() - started),
  };
  sendJson(res, 200, answer, maxResultBytes);
}

function readPosted(body: Buffer): { query?: unknown; params?: Record<string, unknown> } {
  const value = parseJson(body.toString('utf8'), 'the body');
  const params = (value as { params?: unknown } | null)?.params ?? {};
  if (typeof value === 'object' && value && typeof params === 'object' && !Array.isArray(params))
    return value;
  throw httpError(400, 'The body must be {"query": "…", "params": {…}}');
}

function readParams(search: URLSearchParams): Record<string, unknown> {
  const given = [...search].filter(([name]) => name.startsWith('$'));
  return Object.fromEntries(given.map(([name, value]) => [name.slice(1), parseJson(value, name)]));
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw httpError(400, `Unable to parse ${what} as JSON (${(cause as Error).message})`);
  }
}
