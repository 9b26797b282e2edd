import type { IncomingMessage, ServerResponse } from 'node:http';

/** Lets a page of one of our own origins read the answer; any other page gets no header, and so nothing. */
export function allowOrigin(origins: string[], { headers }: IncomingMessage, res: ServerResponse): void {
  res.setHeader('vary', 'Origin');
  if (!headers.origin || !origins.includes(headers.origin)) return;
  res.setHeader('access-control-allow-origin', headers.origin);
  // The Studio's client says `credentials: include` while it logs in. The one cookie opens image transforms only.
  res.setHeader('access-control-allow-credentials', 'true');
  res.setHeader('access-control-expose-headers', 'content-type, content-length');
}

export function answerPreflight(req: IncomingMessage, res: ServerResponse): void {
  if (res.hasHeader('access-control-allow-origin')) {
    res.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
    res.setHeader('access-control-allow-headers', req.headers['access-control-request-headers'] ?? '');
    res.setHeader('access-control-max-age', '600');
  }
  res.writeHead(204).end();
}
