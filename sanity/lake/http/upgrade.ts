import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Lake } from '../context.ts';
import { connectMultiplex } from '../multiplex/connectMultiplex.ts';
import { connectPresence } from '../presence/socket.ts';
import { clientNetwork } from './clientNetwork.ts';

const heartbeatMs = 20_000;
/** Bytes. The longest message is the URL of a stream, which includes its query. */
const maxPayload = 256 * 1024;

/**
 * Accepts WebSockets on `/v{version}/multiplex` and `/v{version}/socket/{dataset}`, from the configured origins and from
 * programs. Browsers do not count them among HTTP/1.1's six connections per host, so many open tabs cannot exhaust those.
 */
export function acceptSockets(lake: Lake, server: Server): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload });
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    const connect = handlerFor(lake, req);
    if (!connect) return refuse(socket, '404 Not Found');
    const client = clientNetwork(req);
    if (!lake.pendingSockets.hasRoom(client)) return refuse(socket, '503 Service Unavailable');
    sockets.handleUpgrade(req, socket, head, (open) => {
      lake.connections.add(open);
      open.on('close', () => lake.connections.delete(open));
      keepAlive(open);
      connect(lake, open, lake.pendingSockets.add(client, open));
    });
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
}

function handlerFor({ config }: Lake, { url = '', headers }: IncomingMessage) {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const isAllowedOrigin = headers.origin === undefined || config.origins.includes(headers.origin);
  if (!isAllowedOrigin || !['127.0.0.1', 'localhost', '[::1]'].includes(host)) return undefined;
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
  }, heartbeatMs);
  socket.on('pong', () => {
    alive = true;
  });
  // Any error ends the connection; `close` follows.
  socket.on('error', () => socket.terminate());
  socket.on('close', () => clearInterval(beat));
}
