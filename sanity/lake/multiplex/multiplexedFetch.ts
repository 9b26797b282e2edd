// Runs in the Studio's page, and in Node in the tests. It imports only the types of the protocol.
import type { FromClient, FromLake } from './wire.ts';

/** The parts of `fetch` that Sanity's client uses. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

interface Stream {
  begin(status: number): void;
  push(text: string): void;
  end(): void;
}

/**
 * Returns a `fetch` that carries every event stream to the lake over one WebSocket, and passes other requests through. The
 * client's EventSource then opens no connections. When the socket is lost, all its streams end, and each EventSource
 * reconnects with its `Last-Event-ID`.
 * @param lake public URL of the lake, including its path: `https://example.dk/lake`.
 * @param defaultFetch used for all other requests.
 * @example createClient({ ...options, resolveFetch: () => multiplexedFetch('https://example.dk/lake') })
 */
export function multiplexedFetch(lake: string, defaultFetch: Fetch = (url, init) => fetch(url, init)): Fetch {
  const streams = new Map<number, Stream>();
  let socket: WebSocket | undefined;
  let queued: FromClient[] = [];
  let lastId = 0;
  // From the page's last request. Sanity's live API accepts listeners without a token, and the Studio opens such a stream.
  // The lake requires a token, so the stream uses the page's.
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
      for (const message of queued) opened.send(JSON.stringify(message));
      queued = [];
    });
    opened.addEventListener('close', () => {
      if (socket !== opened) return; // already replaced, and its streams ended
      socket = undefined;
      queued = [];
      for (const stream of [...streams.values()]) stream.end();
    });
    socket = opened;
    return opened;
  }

  function send(message: FromClient) {
    const target = connect();
    if (target.readyState === WebSocket.OPEN) target.send(JSON.stringify(message));
    else queued.push(message);
  }

  function open(url: string, headers: Record<string, string>, signal: AbortSignal | null | undefined) {
    const id = ++lastId;
    return new Promise<Response>((resolve, reject) => {
      let body: ReadableStreamDefaultController<Uint8Array>;
      const close = () => {
        streams.delete(id);
        queued = queued.filter((message) => !('open' in message && message.open === id));
        if (streams.size > 0) return send({ close: id });
        // Closes the connection when no stream is open.
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
          reject(new TypeError('The connection to the lake was lost')); // no effect once the response has begun
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
    if (!address.startsWith(`${lake}/`)) return defaultFetch(address, init);
    authorization = headers.authorization ?? authorization;
    if (headers.accept !== 'text/event-stream') return defaultFetch(address, init);
    const streamHeaders = authorization === undefined ? headers : { ...headers, authorization };
    return open(address.slice(lake.length), streamHeaders, init?.signal);
  };
}
