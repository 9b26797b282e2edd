import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sendJson } from './http/answer.ts';
import type { Handler } from './http/route.ts';
import { isAsset, isPublic } from './store/document.ts';

/** `GET /v{version}/data/doc/{dataset}/{ids}`: https://www.sanity.io/docs/http-reference/doc */
export const handleDocuments: Handler = ({ lake, caller, res, url, params }) => {
  const ids = (params.ids ?? '').split(',');
  const known = ids.flatMap((id) => lake.store.documents.get(id) ?? []);
  const documents = known.filter(({ _id }) => caller.role !== 'anonymous' || isPublic(_id));
  const shown = new Set(documents.map(({ _id }) => _id));
  const reason = (id: string) => (lake.store.documents.has(id) ? 'permission' : 'existence');
  const omitted = ids.filter((id) => !shown.has(id)).map((id) => ({ id, reason: reason(id) }));
  // The Studio asks for `excludeContent` when it only wants to know what there is.
  const brief = url.searchParams.get('excludeContent') === 'true';
  sendJson(res, 200, { documents: brief ? [] : documents, omitted });
};

/**
 * `GET /v{version}/data/export/{dataset}?types=a,b`, as NDJSON: https://www.sanity.io/docs/http-reference/export
 * Who asks the lake itself gets the assets' addresses at the lake itself: the site they otherwise lead through may not
 * run, or not be reached from here by its public name.
 */
export const handleExport: Handler = async ({ lake, caller, req, res, url }) => {
  const direct = req.headers['x-forwarded-host'] === undefined && `http://${req.headers.host}`;
  const types = url.searchParams.get('types')?.split(',');
  const all = [...lake.store.documents.values()].filter(
    ({ _id }) => caller.role !== 'anonymous' || isPublic(_id),
  );
  const lines = function* () {
    for (const document of all) {
      if (types && !types.includes(document._type)) continue;
      const shown =
        direct && isAsset(document) ? { ...document, url: `${direct}/${document.path}` } : document;
      yield `${JSON.stringify(shown)}\n`;
    }
  };
  res.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(Readable.from(lines()), res);
};
