import type { IncomingMessage, ServerResponse } from 'node:http';
import { onServerListen } from './onServerListen.ts';

// Preloaded into the site (`node --import`): refuses methods and upgrades that the site does not support, before Next sees
// them. Next 16.4.6 answers TRACE, and POST to the Studio, with 500 and a stack in the log, and leaves upgrades open.

/** Proxied to the content store, for the Studio. */
const lake = /^\/lake\//;
/** Allowed methods by path prefix; a route refuses other methods itself. */
const methods = {
  lake: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  api: ['GET', 'HEAD', 'POST'],
  rest: ['GET', 'HEAD'],
};

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
