import { subscribe } from 'node:diagnostics_channel';

// Preloaded into the site (`node --import`). Node takes up one new connection in each turn of its event loop (libuv since
// 1.45, https://github.com/libuv/libuv/pull/3696), and in the same turn a request of every connection it has: of a
// thousand visitors who came at once, those who were in took all the time, and the last waited more than five seconds at
// the door. So one request is taken up in each turn, in the order in which they came.
// https://nodejs.org/api/diagnostics_channel.html#event-tracingnetserverlistenasyncstart

const ownRequestHeader = 'x-own-request';
/** Where the process keeps what its own requests show (lib/server/processGlobal.ts). */
const ownRequests = Symbol.for('vaeksthus.own-request');

/** Connections that may wait to be taken up. By default 511: the kernel sends the others away for 1, 3 and 7 seconds. */
const backlog = 4096;

subscribe('tracing:net.server.listen:asyncStart', ({ server, options }) => {
  options.backlog ??= backlog;
  const handlers = server.listeners('request');
  if (handlers.length === 0) return;
  server.removeAllListeners('request');
  const handle = (request, response) => {
    // Who has gone while waiting needs no answer.
    if (response.destroyed) return;
    for (const handler of handlers) handler.call(server, request, response);
  };
  const wait = inTurn(handle);
  server.on('request', (request, response) => {
    // What the site asks itself, a visitor waits for who was taken up already (lib/server/selfFetch.ts).
    const secret = globalThis[ownRequests]?.secret;
    const own = secret !== undefined && request.headers[ownRequestHeader] === secret;
    (own ? handle : wait)(request, response);
  });
});

/** Calls a function once in each turn of the event loop, however often it was asked for. */
function inTurn(work) {
  const waiting = [];
  let first = 0;
  const next = () => {
    const asked = waiting[first];
    waiting[first++] = undefined;
    if (first < waiting.length) setImmediate(next);
    else waiting.length = first = 0;
    // A queue that never empties would remember everybody who ever stood in it.
    if (first === 1024) {
      waiting.splice(0, first);
      first = 0;
    }
    work(...asked);
  };
  return (...asked) => {
    waiting.push(asked);
    if (waiting.length === first + 1) setImmediate(next);
  };
}
