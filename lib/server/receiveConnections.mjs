import { subscribe } from 'node:diagnostics_channel';

// Preloaded into the site (`node --import`). `npm start` holds the public port and hands each connection to the site that
// serves (lib/supervisor/publicPort.ts), so that another build can take over between two connections. Next's server itself
// listens on a port of its own, for its own requests and for `npm start` to see that it answers.
// https://nodejs.org/api/child_process.html#subprocesssendmessage-sendhandle-options-callback

/** How long (ms) a request that was sent before the server closes may be on its way. */
const LINGER_MS = 250;

/** Responses that are not finished, with the socket of each. */
const answering = new Map();
/** WebSockets: they have no end of their own. */
const upgraded = new Set();
let retired = false;

subscribe('http.server.request.start', ({ request, response, socket }) => {
  if (retired) lastOn(response);
  // An event stream has no end of its own either. Its reader reconnects, to the site that serves by then.
  if (/text\/event-stream/.test(request.headers.accept)) return;
  answering.set(response, socket);
  response.once('close', () => answering.delete(response));
});

subscribe('tracing:net.server.listen:asyncStart', ({ server }) => {
  if (server.listenerCount('request') === 0) return;
  server.on('upgrade', (_, socket) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
  });
  // Next closes its server on SIGTERM and exits when that is done. Connections that were handed over are unknown to
  // `net.Server`, and those that are kept alive would be waited for.
  const close = server.close;
  server.close = (callback) => {
    void finish(server).then(() => close.call(server, callback));
    return server;
  };
  // Only in the direct child: a process that `next dev` forks has a channel too, to its own parent.
  if (process.send && Number(process.env.RUN_PARENT_PID) === process.ppid) serveHanded(server);
});

function serveHanded(server) {
  server.once('listening', () => process.send({ port: server.address().port }));
  process.on('message', (message, socket) => {
    if (message === 'retire') retire();
    if (message?.connection === undefined) return;
    process.send({ took: message.connection });
    // The visitor may have gone while the connection was on its way.
    if (socket) server.emit('connection', socket);
  });
}

/** From now on each response is the last one of its connection: the next goes to the site that serves by then. */
function retire() {
  retired = true;
  for (const response of answering.keys()) lastOn(response);
}

function lastOn(response) {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

async function finish(server) {
  retire();
  for (const socket of upgraded) socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, LINGER_MS));
  while (answering.size > 0) {
    await Promise.race(
      [...answering.keys()].map((response) => new Promise((done) => response.once('close', done))),
    );
  }
  server.closeAllConnections();
}
