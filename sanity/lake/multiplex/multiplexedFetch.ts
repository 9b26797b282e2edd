// Runs in the Studio's page, and in Node in the tests. It imports nothing but the wire's types.
import type { FromClient, FromLake } from './wire.ts';

/** The parts of `fetch` that Sanity's client uses. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

interface Stream {
  begin(status: number): void;
  push(text: string): void;
  end(): void;
}

/**
 * A `fetch` that carries every event stream to the lake over one WebSocket, and passes all else on.
 * For `createClient({resolveFetch: () => multiplexedFetch(lake)})`: the client's EventSource then opens no connections of
 * its own. When the socket is lost all its streams end, and each EventSource comes back with its `Last-Event-ID`.
 * @param lake the lake's address, with the path it is reached under: `https://example.dk/lake`.
 */
export function multiplexedFetch(lake: string, plain: Fetch = (url, init) => fetch(url, init)): Fetch {
  const streams = new Map<number, Stream>();
  let socket: WebSocket | undefined;
  let unsent: FromClient[] = [];
  let count = 0;
  // Of the page's last request. Sanity's live API takes listeners without a token, and the Studio opens such a stream; the
  // lake's does not, so the stream goes with the token of the page.
  let authorization: string | undefined;

  function connect(): WebSocket {
    if (socket && socket.readyState <= WebSocket.OPEN) return socket;
    const opened = new WebSocket(`${lake.replace(/^http/, 'ws')}/v1/multiplex`);
    opened.addEventListener('message', ({ data }) => {
      const { id, status, text, end } = JSON.parse(data) as FromLake;
      if (status) streams.get(id)?.begin(status);
      if (text) streams.get(id)?.push(text);
      if (end) streams.get(id)?.end();
    });
    opened.addEventListener('open', () => {
      for (const message of unsent) opened.send(JSON.stringify(message));
      unsent = [];
    });
    opened.addEventListener('close', () => {
      if (socket !== opened) return; // let go of, and its streams with it
      socket = undefined;
      unsent = [];
      for (const stream of [...streams.values()]) stream.end();
    });
    socket = opened;
    return opened;
  }

  function send(message: FromClient) {
    const to = connect();
    if (to.readyState === WebSocket.OPEN) to.send(JSON.stringify(message));
    else unsent.push(message);
  }

  function open(url: string, headers: Record<string, string>, signal: AbortSignal | null | undefined) {
    const id = ++count;
    return new Promise<Response>((resolve, reject) => {
      let body: ReadableStreamDefaultController<Uint8Array>;
      const close = () => {
        streams.delete(id);
        unsent = unsent.filter((message) => !('open' in message && message.open === id));
        if (streams.size > 0) return send({ close: id });
        // A page that listens to nothing holds no connection.
        socket?.close();
        socket = undefined;
      };
      const readable = new ReadableStream<Uint8Array>({
        start(controller) {
          body = controller;
        },
        cancel: close,
      });
      const encoder = new TextEncoder();
      streams.set(id, {
        begin: (status) =>
          resolve(
            new Response(readable, {
              status,
              headers: { 'content-type': status === 200 ? 'text/event-stream' : 'application/json' },
            }),
          ),
        push: (text) => body.enqueue(encoder.encode(text)),
        end() {
          streams.delete(id);
          body.close();
          reject(new TypeError('The connection to the lake was lost')); // no effect once it has begun
        },
      });
      signal?.addEventListener('abort', () => {
        if (!streams.has(id)) return;
        close();
        body.error(signal.reason);
        reject(signal.reason);
      });
      send({ open: id, url, headers });
    });
  }

  return (address, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers));
    if (!address.startsWith(`${lake}/`)) return plain(address, init);
    authorization = headers.authorization ?? authorization;
    if (headers.accept !== 'text/event-stream') return plain(address, init);
    const own = authorization === undefined ? headers : { ...headers, authorization };
    return open(address.slice(lake.length), own, init?.signal);
  };
}
