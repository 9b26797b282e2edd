import type { IncomingMessage, ServerResponse } from 'node:http';

/** Allows pages of the configured origins to read the response. Other origins get no CORS header. */
export function allowOrigin(origins: string[], { headers }: IncomingMessage, res: ServerResponse): void {
  res.setHeader('vary', 'Origin');
  if (!headers.origin || !origins.includes(headers.origin)) return;
  res.setHeader('access-control-allow-origin', headers.origin);
  // The Studio's client uses `credentials: include` while it logs in. The only cookie grants image transforms.
  res.setHeader('access-control-allow-credentials', 'true');
  res.setHeader('access-control-expose-headers', 'content-type, content-length');
}

/** Answers a CORS preflight request. Call `allowOrigin` first. */
export function answerPreflight(req: IncomingMessage, res: ServerResponse): void {
  if (res.hasHeader('access-control-allow-origin')) {
    res.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
    res.setHeader('access-control-allow-headers', req.headers['access-control-request-headers'] ?? '');
    res.setHeader('access-control-max-age', '600');
  }
  res.writeHead(204).end();
}
