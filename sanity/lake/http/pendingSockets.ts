import type { WebSocket } from 'ws';

/** Limits the number and lifetime of WebSockets that have not sent a valid token. */
export interface PendingSockets {
  /** False when this client, or all clients together, have too many such sockets. */
  hasRoom(client: string): boolean;
  /**
   * Closes a new socket unless it sends a valid token in time.
   * @returns a function to call when the token has been validated.
   */
  add(client: string, socket: WebSocket): () => void;
}

const maxTotal = 200;
const maxPerClient = 20;

/** @param timeoutMs time allowed for the token. The Studio sends it immediately. */
export function makePendingSockets(timeoutMs = 10_000): PendingSockets {
  const clients = new Map<string, number>();
  let total = 0;
  const count = (client: string, change: 1 | -1) => {
    const remaining = (clients.get(client) ?? 0) + change;
    if (remaining > 0) clients.set(client, remaining);
    else clients.delete(client);
    total += change;
  };
  return {
    hasRoom: (client) => total < maxTotal && (clients.get(client) ?? 0) < maxPerClient,
    add(client, socket) {
      count(client, 1);
      const timer = setTimeout(() => socket.close(4001, 'no valid token was sent in time'), timeoutMs);
      let pending = true;
      const done = () => {
        if (!pending) return;
        pending = false;
        clearTimeout(timer);
        count(client, -1);
      };
      socket.on('close', done);
      return done;
    },
  };
}
