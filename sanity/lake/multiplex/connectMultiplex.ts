import type { RawData, WebSocket } from 'ws';
import { identifyHeader } from '../auth/caller.ts';
import type { Lake } from '../context.ts';
import { ApiError, httpError } from '../http/apiError.ts';
import { eventText, streamStart } from '../listen/stream.ts';
import { checkSubscription, subscribe } from '../listen/subscribe.ts';
import { log } from '../log.ts';
import type { FromClient, FromLake } from './wire.ts';

const maxStreams = 200;
const maxBufferedBytes = 32 * 1024 * 1024;

/**
 * Serves the event streams of one page over one WebSocket; see `wire.ts`.
 * @param admit called when a stream has sent a valid token.
 */
export function connectMultiplex(lake: Lake, socket: WebSocket, admit: () => void): void {
  const streams = new Map<number, () => void>();
  const send = (message: FromLake) => {
    // Disconnects a page that has stopped reading; it reconnects when it resumes.
    if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const stop = (id: number) => {
    streams.get(id)?.();
    streams.delete(id);
  };

  function open(id: number, address: string, headers: Record<string, unknown>) {
    const url = URL.parse(address, 'http://lake');
    if (url?.host !== 'lake') throw httpError(400, 'The address cannot be read');
    if (streams.size >= maxStreams) throw httpError(429, `More than ${maxStreams} streams: close some`);
    const caller = identifyHeader(lake, headers.authorization);
    const { token = '' } = caller;
    const lastEvent = headers['last-event-id'];
    const lastEventId = lastEvent === undefined ? undefined : String(lastEvent);
    const subscription = { url, caller, lastEventId };
    checkSubscription(lake.config, subscription);
    admit();
    stop(id);
    send({ id, status: 200, text: streamStart });
    let ended = false;
    const close = () => {
      ended = true;
      stop(id);
      send({ id, end: true });
    };
    const stream = {
      send: (...event: Parameters<typeof eventText>) => send({ id, text: eventText(...event) }),
      close,
    };
    const unsubscribe = subscribe(lake, subscription, stream);
    if (ended) return unsubscribe();
    // All streams of a page use the same token, so the whole socket is closed.
    const unwatch = lake.tokenWatch.watch(token, () => socket.close(4001, 'the token is no longer valid'));
    streams.set(id, () => {
      unwatch();
      unsubscribe();
    });
  }

  socket.on('message', (data) => {
    const message = parseMessage(data);
    if (!message) return socket.close(4000, 'expected {"open": …} or {"close": …}');
    if ('close' in message) return stop(message.close);
    try {
      open(message.open, message.url, message.headers);
    } catch (error) {
      if (!(error instanceof ApiError)) log.error('a stream failed to open', { cause: error });
      const { status, body } =
        error instanceof ApiError ? error : httpError(500, 'Unexpected error in the lake');
      send({ id: message.open, status, text: JSON.stringify(body), end: true });
    }
  });
  socket.on('close', () => {
    for (const id of [...streams.keys()]) stop(id);
  });
}

function parseMessage(data: RawData): FromClient | undefined {
  try {
    const message = JSON.parse(data.toString('utf8'));
    if (Number.isInteger(message.close)) return { close: message.close };
    const { open, url, headers = {} } = message;
    return Number.isInteger(open) && typeof url === 'string' && typeof headers === 'object' && headers
      ? { open, url, headers }
      : undefined;
  } catch {
    return undefined;
  }
}
