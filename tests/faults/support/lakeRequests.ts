import type { EvilQuery } from './evilQueries.ts';

/** Requests to a lake under attack, with their status and duration (ms). */
export interface Timed {
  status: number;
  ms: number;
  body: string;
}

export interface LakeUnderAttack {
  url: string;
  viewer: string;
  editor: string;
}

async function timed(url: string, init: RequestInit = {}): Promise<Timed> {
  const startedAt = performance.now();
  const response = await fetch(url, init);
  const body = await response.text();
  return { status: response.status, ms: performance.now() - startedAt, body };
}

const post = (url: string, token: string, body: object) =>
  timed(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

export const askHealth = ({ url }: LakeUnderAttack) => timed(`${url}/health`);

export const runQuery = (
  { url, viewer }: LakeUnderAttack,
  { query, params = {} }: Pick<EvilQuery, 'query' | 'params'>,
  token = viewer,
) => post(`${url}/v2025-02-19/data/query/production`, token, { query, params });

export const writeDocument = ({ url, editor }: LakeUnderAttack, id: string, n: number) =>
  post(`${url}/v2025-02-19/data/mutate/production`, editor, {
    mutations: [{ createOrReplace: { _id: id, _type: 'page', title: `Title ${n}`, n } }],
  });
