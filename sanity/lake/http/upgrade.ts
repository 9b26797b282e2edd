import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Lake } from '../lake.ts';
import { connectMultiplex } from '../multiplex/server.ts';
import { connectPresence } from '../presence/socket.ts';

const heartbeat = 20_000;

/**
 * Takes WebSockets on `/v{version}/multiplex` and `/v{version}/socket/{dataset}`, from our own origins and from programs.
 * Browsers count them apart from HTTP/1.1's six connections for each host, so no number of tabs uses those up.
 */
export function acceptSockets(lake: Lake, server: Server): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    const connect = handlerFor(lake, req);
    if (!connect) return void socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    sockets.handleUpgrade(req, socket, head, (open) => {
      lake.connections.add(open);
      open.on('close', () => lake.connections.delete(open));
      keepAlive(open);
      connect(lake, open);
    });
  });
}

function handlerFor({ config }: Lake, { url = '', headers }: IncomingMessage) {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const ours = headers.origin === undefined || config.origins.includes(headers.origin);
  if (!ours || !['127.0.0.1', 'localhost', '[::1]'].includes(host)) return undefined;
  const [, endpoint] = /^\/v[\dX-]+\/(multiplex|socket\/[^/?]+)(?:\?|$)/.exec(url) ?? [];
  if (endpoint === 'multiplex') return connectMultiplex;
  return endpoint === `socket/${config.dataset}` ? connectPresence : undefined;
}

function keepAlive(socket: WebSocket): void {
  let alive = true;
  const beat = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, heartbeat);
  socket.on('pong', () => {
    alive = true;
  });
  // What is wrong with a connection ends it; `close` follows.
  socket.on('error', () => socket.terminate());
  socket.on('close', () => clearInterval(beat));
}
