import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where the events of one subscription go: a response of its own, or a place in a multiplexed one. */
export interface EventStream {
  send(event: string, data: unknown, id?: string): void;
  close(): void;
}

const heartbeat = 20_000;
const maxWaitingBytes = 32 * 1024 * 1024;

/** How an event stream begins: come back a second after it was lost. */
export const streamStart = 'retry: 1000\n\n';

/** One server-sent event as text: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function eventText(event: string, data: unknown, id?: string): string {
  return `event: ${event}\n${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(data)}\n\n`;
}

/**
 * Answers a request with server-sent events.
 * @param onClose is called once, when either side has ended it.
 */
export function openEventStream(req: IncomingMessage, res: ServerResponse, onClose: () => void): EventStream {
  req.socket.setNoDelay(true);
  res.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-content-type-options': 'nosniff',
  });
  res.write(streamStart);
  // Proxies and clients give up a connection on which nothing comes.
  const beat = setInterval(() => res.write(':\n\n'), heartbeat);
  res.once('close', () => {
    clearInterval(beat);
    onClose();
  });
  return {
    send(event, data, id) {
      // A reader that has stopped reading is let go; it connects again when it wakes.
      if (res.writableLength > maxWaitingBytes) res.destroy();
      else res.write(eventText(event, data, id));
    },
    close: () => void res.end(),
  };
}
