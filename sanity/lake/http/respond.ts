import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { log } from '../log.ts';
import { ApiError, httpError } from './apiError.ts';

/** Sends a value as JSON. */
export function sendJson(res: ServerResponse, status: number, value: unknown): void {
  sendJsonBytes(res, status, Buffer.from(JSON.stringify(value)));
}

/** Sends bytes that are already JSON. */
export function sendJsonBytes(res: ServerResponse, status: number, body: Uint8Array): void {
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  res.end(body);
}

/** Sends an error, or closes the connection if the response has begun. Unknown errors are logged and become a plain 500. */
export function sendError(res: ServerResponse, error: unknown): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const apiError = error instanceof ApiError ? error : toApiError(error);
  for (const [name, value] of Object.entries(apiError.headers)) res.setHeader(name, value);
  sendJson(res, apiError.status, apiError.body);
}

/** Logs an error that no handler expected. @returns the error to send to the caller */
function toApiError(error: unknown): ApiError {
  if (isDiskFull(error)) {
    log.error('the disk is full: writes are refused until there is room', { cause: error });
    return httpError(
      507,
      'The disk of the content store is full. Nothing was written: make room, then try again',
    );
  }
  log.error('unexpected error', { cause: error });
  return httpError(500, 'Unexpected error in the lake: see its log');
}

// SQLITE_FULL: https://www.sqlite.org/rescode.html#full
const sqliteFull = 13;

function isDiskFull(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  return code === 'ENOSPC' || errcode === sqliteFull;
}

/** Returns a signal that is aborted when the client has disconnected or has received the response. */
export function clientGone(res: ServerResponse): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => controller.abort(httpError(408, 'The client closed the connection')));
  return controller.signal;
}

/** Answers 304 and returns true if `if-none-match` equals the `etag` in `headers`. */
export function unchanged(req: IncomingMessage, res: ServerResponse, headers: OutgoingHttpHeaders): boolean {
  if (req.headers['if-none-match'] !== headers.etag) return false;
  res.writeHead(304, headers).end();
  return true;
}

/** Reads a body of at most `maxBytes`. @throws ApiError 413 for a larger one. */
export async function readBody(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest of the body is not read, so the connection cannot be reused.
    if (size > maxBytes)
      throw httpError(413, `Request body exceeds limit of ${maxBytes} bytes`, { connection: 'close' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const maxEchoedLength = 1000;

/**
 * Reads a body of at most `maxBytes` as JSON.
 * @throws ApiError 413, and 400 in the shape of https://github.com/sanity-io/gradient/issues/320
 */
export async function readJson(req: IncomingMessage, maxBytes: number): Promise<unknown> {
  const text = (await readBody(req, maxBytes)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    const body = text.slice(0, maxEchoedLength);
    const description = (cause as Error).message;
    const bodyTruncated = body.length < text.length;
    throw new ApiError(400, { error: { type: 'httpInvalidRequestBody', description, body, bodyTruncated } });
  }
}

/**
 * Parses JSON from a request.
 * @param label the name of the value, for the error message.
 * @throws ApiError 400 when the text is not JSON.
 */
export function parseJson(text: string, label: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw httpError(400, `Unable to parse ${label} as JSON (${(cause as Error).message})`);
  }
}
