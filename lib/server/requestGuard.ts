import type { IncomingMessage, ServerResponse } from 'node:http';
import { onServerListen } from './onServerListen.ts';

// Preloaded into the site (`node --import`): refuses methods and upgrades that the site does not support, before Next sees
// them, and removes headers that Next answers with an error. Next 16.4.6 answers TRACE, and POST to the Studio, with 500 and
// a stack in the log, and leaves upgrades open.

/** Proxied to the content store, for the Studio. */
const lake = /^\/lake\//;
/** Allowed methods by path prefix; a route refuses other methods itself. */
const methods = {
  lake: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  api: ['GET', 'HEAD', 'POST'],
  rest: ['GET', 'HEAD'],
};

/** These answer parts and preconditions themselves. */
const filesWithParts = /^\/(?:lake|media)\//;
/**
 * Next answers a part that a file does not have, and a precondition that fails, with 500. A server may ignore a request for
 * a part (RFC 9110, 14.2): the site sends whole pages, and its own files whole.
 */
const partHeaders = ['range', 'if-range', 'if-match', 'if-unmodified-since'];

/**
 * Limits of Node's server, so that slow requests hold few connections, and not for long. The timeout of a whole request
 * stays at Node's five minutes, because editors upload films. nginx has shorter limits (lib/nginx/nginx.conf).
 */
const limits = { headersTimeout: 10_000, maxHeadersCount: 100, maxConnections: 4096 };

onServerListen((server) => {
  const handlers = server.listeners('request');
  Object.assign(server, limits);
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const { url = '', method = '' } = request;
    const allowed = methods[lake.test(url) ? 'lake' : url.startsWith('/api/') ? 'api' : 'rest'];
    if (!allowed.includes(method)) return refuse(response, allowed);
    if (!filesWithParts.test(url)) for (const name of partHeaders) delete request.headers[name];
    for (const handler of handlers) handler.call(server, request, response);
  });
  // Only the content store has WebSockets. Elsewhere the header is ignored (RFC 9110, 7.8) and the page is served.
  // @types/node lacks the callback: https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener
  Object.assign(server, { shouldUpgradeCallback: isStoreSocket });
  server.on('connect', (_, socket) => {
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    );
  });
});

const isStoreSocket = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'GET' && lake.test(url) && headers.upgrade?.toLowerCase() === 'websocket';

function refuse(response: ServerResponse, allowed: readonly string[]): void {
  // The body of a refused request is not read, so nothing else can follow on the connection.
  const headers = { Allow: allowed.join(', '), 'Content-Length': 0, Connection: 'close' };
  response.writeHead(405, headers).end();
}
