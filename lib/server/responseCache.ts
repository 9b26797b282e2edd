import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { captureResponse, sendCaptured } from './captureResponse.ts';
import { onServerListen } from './onServerListen.ts';
import { processGlobal } from './processGlobal.ts';

// Preloaded into the site (`node --import`): Next resolves, reads, hashes and compresses a page again for each visitor. Here
// it is compressed once, and visitors of the same second get the same bytes, as they do behind nginx (lib/nginx/nginx.conf).

type Encoding = 'br' | 'gzip';

/** A compressed page. `change`: the value of `pageChanges` before Next was asked; `until`: `performance.now()`. */
type Entry = { headers: OutgoingHttpHeaders; body: Buffer; etag: string; until: number; change: number };

/** How long (ms) a page is sent without asking Next. */
const lifetimeMs = 1_000;
/** Limit of all bodies together: some 300 pages. */
const maxBytes = 4 * 1024 ** 2;

/** Request headers that no page depends on, beside those that are read here. A request with any other goes to Next. */
const ignoredHeaders =
  /^(?:accept|accept-charset|accept-language|cache-control|connection|dnt|from|if-modified-since|keep-alive|pragma|priority|referer|save-data|sec-ch-.*|sec-fetch-.*|sec-gpc|te|upgrade-insecure-requests|user-agent|via)$/;
const readHeaders = new Set(['accept-encoding', 'cookie', 'host', 'if-none-match', 'sec-purpose']);

/** Canonical paths of pages; the site's other addresses contain a dot or begin like these. */
const pagePath = /^\/(?!(?:api|lake|media|studio|_next)(?:\/|$))[a-z0-9/-]*$/;
const previewCookie = '__prerender_bypass';

/** Counts the changes of pages (lib/pageCache/staleTags.ts); Next is asked again after each. */
const pageChanges = processGlobal('page-changes', () => ({ count: 0 }));

/** Least recently made first. */
const entries = new Map<string, Entry>();
let totalBytes = 0;
/** Resolve when Next has answered. */
const asked = new Map<string, Promise<void>>();

onServerListen((server) => {
  const handlers = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const pass = () => {
      for (const handler of handlers) handler.call(server, request, response);
    };
    const encoding = isPageRequest(request) && encodingOf(request);
    if (encoding) void answer(request, response, encoding, pass);
    else pass();
  });
});

function isPageRequest({ method, url = '', headers }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    pagePath.test(url) &&
    !headers.cookie?.includes(previewCookie) &&
    Object.keys(headers).every((name) => readHeaders.has(name) || ignoredHeaders.test(name))
  );
}

/** The best encoding that a browser accepts. Requests with weights are rare, and go to Next. */
function encodingOf({ headers }: IncomingMessage): Encoding | undefined {
  const accepted = String(headers['accept-encoding'] ?? '').split(/\s*,\s*/);
  return (['br', 'gzip'] as const).find((each) => accepted.includes(each));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  encoding: Encoding,
  pass: () => void,
): Promise<void> {
  const { host, 'sec-fetch-site': site, 'sec-purpose': purpose } = request.headers;
  // The opener's policy depends on these (lib/headers/openerPolicy.ts).
  const isDirect = site === 'none' && purpose === undefined;
  const key = [encoding, isDirect, host, request.url].join(' ');
  // One visitor asks Next, the others wait. If the answer cannot be kept, each asks.
  await asked.get(key);
  const known = entries.get(key);
  if (known && known.change === pageChanges.count && known.until > performance.now()) {
    sendKept(request, response, known);
    return;
  }
  const { promise, resolve } = Promise.withResolvers<void>();
  asked.set(key, promise);
  const done = () => {
    if (asked.get(key) === promise) asked.delete(key);
    resolve();
  };
  response.once('close', done);
  const change = pageChanges.count;
  const condition = request.headers['if-none-match'];
  delete request.headers['if-none-match'];
  request.headers['accept-encoding'] = 'identity';
  captureResponse(response, async ({ status, headers, body }) => {
    const etag = weak(headers.etag);
    const isKept = status === 200 && headers['x-nextjs-cache'] === 'HIT' && etag;
    const compressed = known && known.etag === etag ? known.body : await compress(body, encoding);
    const sent = compressed ? describeCompressed(headers, encoding, etag) : headers;
    if (isKept && compressed) {
      const { connection, ...kept } = sent;
      keep(key, { headers: kept, body: compressed, etag, change, until: performance.now() + lifetimeMs });
    }
    done();
    if (isKept && isFresh(condition, etag)) sendNotModified(response, sent);
    else sendCaptured(response, { status, headers: sent, body: compressed ?? body });
  });
  pass();
}

/** @returns `undefined` for a body that gains nothing */
async function compress(body: Buffer, encoding: Encoding): Promise<Buffer | undefined> {
  if (body.length < 1024) return undefined;
  return encoding === 'br'
    ? promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
    : promisify(gzip)(body, { level: 9 });
}

function keep(key: string, entry: Entry): void {
  totalBytes += entry.body.length - (entries.get(key)?.body.length ?? 0);
  entries.delete(key);
  entries.set(key, entry);
  for (const [oldest, { body }] of entries) {
    if (totalBytes <= maxBytes) return;
    entries.delete(oldest);
    totalBytes -= body.length;
  }
}

function sendKept(request: IncomingMessage, response: ServerResponse, { headers, body, etag }: Entry): void {
  const all = { ...response.getHeaders(), ...headers };
  if (isFresh(request.headers['if-none-match'], etag)) sendNotModified(response, all);
  else sendCaptured(response, { status: 200, headers: all, body });
}

function sendNotModified(response: ServerResponse, headers: OutgoingHttpHeaders): void {
  const {
    'content-type': _type,
    'content-length': _length,
    'content-encoding': _encoding,
    ...rest
  } = headers;
  sendCaptured(response, { status: 304, headers: rest, body: Buffer.alloc(0) });
}

/** The headers of a page, once its body is compressed. */
function describeCompressed(
  { 'content-length': _, ...headers }: OutgoingHttpHeaders,
  encoding: Encoding,
  etag: string,
): OutgoingHttpHeaders {
  return { ...headers, 'content-encoding': encoding, vary: varyOf(headers), ...(etag && { etag }) };
}

/** The ETag of the compressed bytes, which differ from those that Next has hashed (RFC 9110, 8.8.1). */
const weak = (etag: unknown): string =>
  typeof etag !== 'string' || etag === '' || etag.startsWith('W/') ? String(etag ?? '') : `W/${etag}`;

const isFresh = (condition: string | undefined, etag: string): boolean =>
  condition?.split(/\s*,\s*/).some((each) => each === '*' || weak(each) === etag) ?? false;

function varyOf({ vary = '' }: OutgoingHttpHeaders): string {
  return /accept-encoding/i.test(String(vary))
    ? String(vary)
    : [vary, 'Accept-Encoding'].filter(Boolean).join(', ');
}
