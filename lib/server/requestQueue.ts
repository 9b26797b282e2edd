import type { IncomingMessage, ServerResponse } from 'node:http';
import { onServerListen } from './onServerListen.ts';

// Preloaded into the site (`node --import`). In each turn of its event loop Node accepts one new connection (libuv since
// 1.45, https://github.com/libuv/libuv/pull/3696), but reads a request from every open one. In a burst of a thousand
// visitors the accepted ones took all the time, and the last waited more than five seconds to be accepted. This queue
// handles one request per turn, in the order of arrival.

const ownRequestHeader = 'x-own-request';
/** Key of the process-wide secret of own requests (lib/server/processGlobal.ts, lib/server/selfFetch.ts). */
const ownRequestKey = Symbol.for('vaeksthus.own-request');
type OwnRequests = { [ownRequestKey]?: { secret: string } };

/** Connections that may wait to be accepted (Node: 511). The kernel drops others: clients retry after 1, 3 and 7 s. */
const backlog = 4096;

onServerListen((server, options) => {
  options.backlog ??= backlog;
  const handlers = server.listeners('request');
  server.removeAllListeners('request');
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    // The client disconnected while waiting.
    if (response.destroyed) return;
    for (const handler of handlers) handler.call(server, request, response);
  };
  const enqueue = oncePerTurn(handle);
  server.on('request', (request, response) => {
    // The site's own requests skip the queue: a visitor already being served is waiting for them.
    const { secret } = (globalThis as OwnRequests)[ownRequestKey] ?? {};
    const isOwn = secret !== undefined && request.headers[ownRequestHeader] === secret;
    (isOwn ? handle : enqueue)(request, response);
  });
});

/** Wraps a function so that queued calls run one per turn of the event loop. */
function oncePerTurn<Args extends unknown[]>(work: (...args: Args) => void): (...args: Args) => void {
  const waiting: (Args | undefined)[] = [];
  let first = 0;
  const next = () => {
    const args = waiting[first];
    waiting[first++] = undefined;
    if (first < waiting.length) setImmediate(next);
    else waiting.length = first = 0;
    // Without this, a queue that never empties would grow forever.
    if (first === 1024) {
      waiting.splice(0, first);
      first = 0;
    }
    if (args) work(...args);
  };
  return (...args) => {
    waiting.push(args);
    if (waiting.length === first + 1) setImmediate(next);
  };
}
