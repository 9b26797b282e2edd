import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { onServerListen } from './onServerListen.ts';

// Preloaded into the site (`node --import`). `npm start` owns the public port and hands each connection to the current site
// process (lib/supervisor/publicPort.ts), so that another build can take over between two connections. Next's server
// listens on a private port, for the site's own requests and for the readiness check of `npm start`.
// https://nodejs.org/api/child_process.html#subprocesssendmessage-sendhandle-options-callback

/** How long (ms) a request that was sent before the server closes may take to arrive. */
const LINGER_MS = 250;

/** Unfinished responses. */
const pendingResponses = new Set<ServerResponse>();
/** WebSockets: they do not end without being closed. */
const upgraded = new Set<Duplex>();
let retired = false;

subscribe('http.server.request.start', (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
  if (retired) closeAfterResponse(response);
  // Event streams do not end either. Their readers reconnect, to the site process that serves by then.
  if (/text\/event-stream/.test(request.headers.accept ?? '')) return;
  pendingResponses.add(response);
  response.once('close', () => pendingResponses.delete(response));
});

onServerListen((server) => {
  server.on('upgrade', (_, socket) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
  });
  // Next closes its server on SIGTERM and exits once that is done. But `net.Server` does not know connections that were
  // handed over, and waits for idle keep-alive connections.
  const close = server.close;
  server.close = (callback) => {
    void finish(server).then(() => close.call(server, callback));
    return server;
  };
  // Only in the direct child: processes forked by `next dev` also have a channel, to their own parent.
  if (process.send && Number(process.env.RUN_PARENT_PID) === process.ppid) receiveConnections(server);
});

/** A message of `npm start`: a connection (with its socket as the handle), or the end of this process's turn. */
type Message = 'retire' | { connection: number };

function receiveConnections(server: Server): void {
  server.once('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on('message', (message: Message, socket?: Socket) => {
    if (message === 'retire') return retire();
    if (message?.connection === undefined) return;
    process.send?.({ took: message.connection });
    // Undefined if the visitor disconnected before the connection arrived.
    if (socket) server.emit('connection', socket);
  });
}

/** Makes each response the last one of its connection: later requests go to the new site process. */
function retire(): void {
  retired = true;
  for (const response of pendingResponses) closeAfterResponse(response);
}

function closeAfterResponse(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

async function finish(server: Server): Promise<void> {
  retire();
  for (const socket of upgraded) socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, LINGER_MS));
  while (pendingResponses.size > 0) {
    await Promise.race(
      [...pendingResponses].map((response) => new Promise((done) => response.once('close', done))),
    );
  }
  server.closeAllConnections();
}
