import { isUtf8 } from 'node:buffer';
import { ApiError, httpError } from '../http/apiError.ts';
import { readBody, sendJson } from '../http/respond.ts';
import type { Handler } from '../http/route.ts';
import { describeAsset } from './describeAsset.ts';
import { type MetadataKind, metadataKinds } from './describeImage.ts';
import { maxBytes } from './limit.ts';
import { RefusedUpload, refusals } from './refusals.ts';

/** `POST /v{version}/assets/{images|files}/{dataset}?filename=…`: https://www.sanity.io/docs/http-reference/assets */
export const uploadImage: Handler = (request) => upload('image', request);
export const uploadFile: Handler = (request) => upload('file', request);

/** The same bytes give the same document; an existing one is not changed. */
async function upload(
  kind: 'image' | 'file',
  { lake, caller, authorize, req, res, url }: Parameters<Handler>[0],
) {
  const bytes = await readBody(req, maxBytes[kind]).catch((cause) => {
    if (!(cause instanceof ApiError) || cause.status !== 413) throw cause;
    throw httpError(413, refusals[kind === 'image' ? 'heavyImage' : 'heavyFile'], cause.headers);
  });
  if (bytes.length === 0) throw httpError(400, 'The body is empty: send the bytes of the file');
  const parameters = parseParameters(url.search);
  const readText = (name: string) =>
    parameters.get(name)?.slice(0, 500).replace(halfCharacter, '') || undefined;
  // A description may have lines, a file name may not.
  const filename = readText('filename')?.replace(controls, '') || (kind === 'image' ? 'image' : 'file');
  const asset = await describeAsset(kind, bytes, filename, lake.config, readMetadata(url)).catch((cause) => {
    throw httpError(
      400,
      cause instanceof RefusedUpload ? cause.message : `Invalid ${kind}: ${cause.message}`,
    );
  });
  await lake.assets.put(asset.name, bytes);
  authorize();
  const { _id } = asset.document;
  if (!lake.store.documents.has(_id)) {
    const texts = {
      title: readText('title'),
      label: readText('label'),
      description: readText('description'),
    };
    const metadata = Object.entries({ ...texts, creditLine: readText('creditLine') }).filter(
      ([, text]) => text,
    );
    const source = readSource(readText);
    const document = { ...asset.document, ...Object.fromEntries(metadata), ...(source && { source }) };
    lake.store.commit({ author: caller.user.id, changes: [{ id: _id, document }] });
  }
  sendJson(res, 200, { document: lake.store.documents.get(_id) });
}

const controls = /\p{Cc}/gu;
const halfCharacter = /[\ud800-\udbff]$/;
const windows1252 = new TextDecoder('windows-1252');

/**
 * Parses a query, also one of a client that encodes letters in Windows-1252 instead of UTF-8 (`%E6` for "æ"). With the
 * replacement character in its name, a file could not be imported again.
 */
function parseParameters(search: string): URLSearchParams {
  const inUtf8 = search.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
    return isUtf8(bytes) ? run : encodeURIComponent(windows1252.decode(bytes));
  });
  return new URLSearchParams(inUtf8);
}

/** Reads `meta`: several parameters, or one with commas. */
function readMetadata({ searchParams }: URL): readonly MetadataKind[] | undefined {
  const names = searchParams.getAll('meta').flatMap((text) => text.split(','));
  if (names.length === 0) return undefined;
  return metadataKinds.filter((kind) => names.includes(kind));
}

/** Reads the place that a file was taken from, such as an image library. */
function readSource(readText: (name: string) => string | undefined) {
  const [id, name, url] = ['sourceId', 'sourceName', 'sourceUrl'].map(readText);
  if (!id && !name && !url) return undefined;
  return { _type: 'sanity.assetSourceData', ...(id && { id }), ...(name && { name }), ...(url && { url }) };
}
