import { subscribe } from 'node:diagnostics_channel';

// Preloaded into the site (`node --import`): refuses methods and upgrades that the site does not support, before Next sees
// them. Next 16.4.6 answers TRACE, and POST to the Studio, with 500 and a stack in the log, and leaves upgrades open.
// https://nodejs.org/api/diagnostics_channel.html#event-tracingnetserverlistenasyncstart

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

subscribe('tracing:net.server.listen:asyncStart', ({ server }) => {
  const handlers = server.listeners('request');
  if (handlers.length === 0) return;
  Object.assign(server, limits);
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const allowed =
      methods[lake.test(request.url) ? 'lake' : request.url.startsWith('/api/') ? 'api' : 'rest'];
    if (!allowed.includes(request.method)) return refuse(response, allowed);
    for (const handler of handlers) handler.call(server, request, response);
  });
  // Only the content store has WebSockets. Elsewhere the header is ignored (RFC 9110, 7.8) and the page is served.
  server.shouldUpgradeCallback = ({ method, url, headers }) =>
    method === 'GET' && lake.test(url) && /^websocket$/i.test(headers.upgrade);
  server.on('connect', (_, socket) => {
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    );
  });
});

function refuse(response, allowed) {
  // The body of a refused request is not read, so nothing else can follow on the connection.
  const headers = { Allow: allowed.join(', '), 'Content-Length': 0, Connection: 'close' };
  response.writeHead(405, headers).end();
}
