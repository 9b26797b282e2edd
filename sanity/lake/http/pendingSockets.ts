import type { WebSocket } from 'ws';

/** Bounds the WebSockets of strangers: how many there may be, and for how long. */
export interface PendingSockets {
  /** False when too many have not shown a valid token yet, of this client or of all. */
  hasRoom(client: string): boolean;
  /**
   * Closes a new socket unless it shows a valid token in time.
   * @returns to be called when it has.
   */
  add(client: string, socket: WebSocket): () => void;
}

const max = 200;
const maxPerClient = 20;

/** @param withinMs time for the token. The Studio sends it at once. */
export function makePendingSockets(withinMs = 10_000): PendingSockets {
  const clients = new Map<string, number>();
  let total = 0;
  const count = (client: string, change: 1 | -1) => {
    const left = (clients.get(client) ?? 0) + change;
    if (left > 0) clients.set(client, left);
    else clients.delete(client);
    total += change;
  };
  return {
    hasRoom: (client) => total < max && (clients.get(client) ?? 0) < maxPerClient,
    add(client, socket) {
      count(client, 1);
      const timer = setTimeout(() => socket.close(4001, 'no valid token was sent in time'), withinMs);
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
