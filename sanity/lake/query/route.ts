import { httpError } from '../http/apiError.ts';
import { clientGone, parseJson, readJson, sendJsonBytes } from '../http/respond.ts';
import type { Handler } from '../http/route.ts';
import { requireSize } from './limits.ts';
import { readPerspective } from './perspective.ts';

const maxBodyBytes = 1024 * 1024;

/** `GET|POST /v{version}/data/query/{dataset}`: https://www.sanity.io/docs/http-query */
export const handleQuery: Handler = async ({ lake, caller, req, res, url, version }) => {
  const posted = req.method === 'POST' ? readPostedQuery(await readJson(req, maxBodyBytes)) : undefined;
  const query = posted ? posted.query : url.searchParams.get('query');
  if (typeof query !== 'string' || query.trim() === '') throw httpError(400, '"query" is missing: send GROQ');
  const params = posted ? (posted.params ?? {}) : readParams(url.searchParams);
  requireSize(query, params);
  if (['variant', 'variantCondition'].some((name) => url.searchParams.has(name)))
    throw httpError(400, 'Variants are not in the embedded lake');
  const answer = await lake.queries.run(
    {
      kind: 'query',
      query,
      params,
      perspective: readPerspective(url.searchParams.get('perspective'), version),
      identity: caller.user.id,
      sourceMap: readSourceMap(url.searchParams.get('resultSourceMap')),
      returnQuery: url.searchParams.get('returnQuery') !== 'false',
      syncTags: [syncTag(lake.config.dataset)],
    },
    caller.user.id,
    clientGone(res),
  );
  sendJsonBytes(res, 200, answer);
};

function readPostedQuery(value: unknown): { query?: unknown; params?: Record<string, unknown> } {
  const params = (value as { params?: unknown } | null)?.params ?? {};
  if (typeof value === 'object' && value && typeof params === 'object' && !Array.isArray(params))
    return value;
  throw httpError(400, 'The body must be {"query": "…", "params": {…}}');
}

function readSourceMap(value: string | null): 'indexed' | 'keyed' | undefined {
  if (value === 'withKeyArraySelector') return 'keyed';
  return value === 'true' || value === '1' ? 'indexed' : undefined;
}

/** Returns the sync tag of a dataset. There is only one: any commit can affect every query. */
export const syncTag = (dataset: string) => `s1:${dataset}`;

/** Reads the `$name` parameters of a URL, each as JSON. @throws ApiError 400 */
export function readParams(search: URLSearchParams): Record<string, unknown> {
  const entries = [...search].filter(([name]) => name.startsWith('$'));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(1), parseJson(value, name)]));
}
