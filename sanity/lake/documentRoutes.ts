import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { isForwarded } from './http/clientNetwork.ts';
import { sendJson } from './http/respond.ts';
import type { Handler } from './http/route.ts';
import { isAsset, type LakeDocument } from './store/document.ts';

/** `GET /v{version}/data/doc/{dataset}/{ids}`: https://www.sanity.io/docs/http-reference/doc */
export const handleDocuments: Handler = ({ lake, res, url, params }) => {
  const ids = (params.ids ?? '').split(',');
  const documents = ids.flatMap((id) => lake.store.documents.get(id) ?? []);
  const missing = ids.filter((id) => !lake.store.documents.has(id));
  const omitted = missing.map((id) => ({ id, reason: 'existence' }));
  // The Studio asks for `excludeContent` when it only wants to know what there is.
  const brief = url.searchParams.get('excludeContent') === 'true';
  sendJson(res, 200, { documents: brief ? [] : documents, omitted });
};

/**
 * `GET /v{version}/data/export/{dataset}?types=a,b`, as NDJSON: https://www.sanity.io/docs/http-reference/export
 * Who asks the lake itself gets the assets' addresses at the lake itself: the site they otherwise lead through may not
 * run, or not be reached from here by its public name.
 */
export const handleExport: Handler = async ({ lake, req, res, url }) => {
  const direct = !isForwarded(req) && `http://${req.headers.host}`;
  const types = url.searchParams.get('types')?.split(',');
  const wanted = [...lake.store.documents.values()].filter(({ _type }) => !types || types.includes(_type));
  const shown = (document: LakeDocument) =>
    direct && isAsset(document) ? { ...document, url: `${direct}/${document.path}` } : document;
  res.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(Readable.from(exportLines(wanted, shown)), res);
};

/** Characters of an export that are written before other requests have their turn. */
const exportChunk = 64 * 1024;

/** Documents as NDJSON, in chunks: a client that reads fast would otherwise have the lake to itself until the end. */
export async function* exportLines<T>(documents: readonly T[], shown: (document: T) => unknown) {
  let chunk = '';
  for (const document of documents) {
    chunk += `${JSON.stringify(shown(document))}\n`;
    if (chunk.length < exportChunk) continue;
    yield chunk;
    chunk = '';
    await setImmediate();
  }
  yield chunk;
}
