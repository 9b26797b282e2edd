import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { isForwarded } from './http/clientNetwork.ts';
import { sendJson } from './http/respond.ts';
import type { Handler } from './http/route.ts';
import { knowsVersions } from './query/perspective.ts';
import { isAsset, isVersion, type LakeDocument, publishedId } from './store/document.ts';

/** `GET /v{version}/data/doc/{dataset}/{ids}`: https://www.sanity.io/docs/http-reference/doc */
export const handleDocuments: Handler = ({ lake, res, url, version, params }) => {
  const ids = (params.ids ?? '').split(',');
  const { documents: all } = lake.store;
  const find =
    url.searchParams.get('includeAllVersions') === 'true'
      ? (id: string) => allVersions(all, id, knowsVersions(version))
      : (id: string) => [all.get(id)].filter((document) => document !== undefined);
  const found = ids.map((id) => ({ id, documents: find(id) }));
  const documents = [...new Set(found.flatMap((each) => each.documents))];
  const missing = found.filter((each) => each.documents.length === 0);
  const omitted = missing.map(({ id }) => ({ id, reason: 'existence' }));
  // The Studio sends `excludeContent` to check only which documents exist.
  const excludeContent = url.searchParams.get('excludeContent') === 'true';
  sendJson(res, 200, { documents: excludeContent ? [] : documents, omitted });
};

/** Returns a document, its draft and its versions in releases. */
function allVersions(
  all: ReadonlyMap<string, LakeDocument>,
  id: string,
  includeVersions: boolean,
): LakeDocument[] {
  const published = publishedId(id);
  const matches = ({ _id }: LakeDocument) =>
    publishedId(_id) === published && (includeVersions || !isVersion(_id));
  return [...all.values()].filter(matches).sort((a, b) => (a._id < b._id ? -1 : 1));
}

/**
 * `GET /v{version}/data/export/{dataset}?types=a,b`, as NDJSON: https://www.sanity.io/docs/http-reference/export
 * Direct callers get asset URLs at the lake itself. The site that otherwise proxies them may be down, or its public name
 * may not resolve on this machine.
 */
export const handleExport: Handler = async ({ lake, req, res, url }) => {
  const directOrigin = !isForwarded(req) && `http://${req.headers.host}`;
  const types = url.searchParams.get('types')?.split(',');
  const documents = [...lake.store.documents.values()].filter(({ _type }) => !types || types.includes(_type));
  const withDirectUrl = (document: LakeDocument) =>
    directOrigin && isAsset(document) ? { ...document, url: `${directOrigin}/${document.path}` } : document;
  res.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(Readable.from(exportLines(documents, withDirectUrl)), res);
};

/** Minimum length of a chunk of an export, in characters. Other requests get a turn after each chunk. */
const chunkLength = 64 * 1024;

/**
 * Serializes documents as NDJSON in chunks: a fast reader would otherwise block all other requests until the end.
 * @param transform returns the value to write for a document.
 */
export async function* exportLines<T>(documents: readonly T[], transform: (document: T) => unknown) {
  let chunk = '';
  for (const document of documents) {
    chunk += `${JSON.stringify(transform(document))}\n`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
    await setImmediate();
  }
  yield chunk;
}
