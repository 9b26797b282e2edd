import type { IncomingMessage, ServerResponse } from 'node:http';

/** The destination of one subscription's events: a separate response, or one stream of a multiplexed WebSocket. */
export interface EventStream {
  send(event: string, data: unknown, id?: string): void;
  close(): void;
}

const heartbeatMs = 20_000;
const maxBufferedBytes = 32 * 1024 * 1024;

/** The start of each event stream: tells the client to reconnect one second after a lost connection. */
export const streamStart = 'retry: 1000\n\n';

/** Formats a server-sent event: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function eventText(event: string, data: unknown, id?: string): string {
  return `event: ${event}\n${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(data)}\n\n`;
}

/**
 * Answers a request with a stream of server-sent events.
 * @param onClose called once, when either side has closed the stream.
 */
export function openEventStream(req: IncomingMessage, res: ServerResponse, onClose: () => void): EventStream {
  req.socket.setNoDelay(true);
  res.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-content-type-options': 'nosniff',
  });
  res.write(streamStart);
  // Keeps proxies and clients from closing an idle connection.
  const beat = setInterval(() => res.write(':\n\n'), heartbeatMs);
  res.once('close', () => {
    clearInterval(beat);
    onClose();
  });
  return {
    send(event, data, id) {
      // Disconnects a client that has stopped reading; it reconnects when it resumes.
      if (res.writableLength > maxBufferedBytes) res.destroy();
      else res.write(eventText(event, data, id));
    },
    close: () => void res.end(),
  };
}
