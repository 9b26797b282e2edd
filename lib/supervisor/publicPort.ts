import { createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { unavailableResponse } from './unavailableResponse.ts';

/** Hands a connection to a site process. Calls `failed` if that failed and the connection is still open. */
export type HandOff = (socket: Socket, failed: () => void) => void;

/** The port that visitors use. It stays open while the site is replaced or restarted. */
export type PublicPort = {
  /** Sends new connections to this site process. With `undefined` they wait for the next one. */
  serve: (give: HandOff | undefined) => void;
  /** Hands over the connections that have arrived, then stops listening. */
  close: () => Promise<void>;
};

/** How long (ms) a connection waits for a site process. */
const WAIT_MS = 10_000;
const MAX_WAITING = 1_000;
/** Listen backlog; `requestQueue.ts` explains the size. */
const BACKLOG = 4_096;
/** How long (ms) a connection that was opened before closing may take to arrive. */
const LINGER_MS = 100;

/**
 * Listens on `localhost`, by name as Next does, and hands each connection to the current site process.
 *
 * @param waitMs how long a connection waits for a site process before it gets a 503 response
 * @throws Error if the port cannot be listened on
 */
export async function openPublicPort(port: number, waitMs = WAIT_MS): Promise<PublicPort> {
  let give: HandOff | undefined;
  const waiting = new Map<Socket, NodeJS.Timeout>();

  const server = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
    socket.on('error', () => {});
    hand(socket);
  });

  function hand(socket: Socket): void {
    const target = give;
    if (socket.destroyed) return;
    if (target) target(socket, () => (give === target ? wait : hand)(socket));
    else wait(socket);
  }

  function wait(socket: Socket): void {
    if (waiting.size >= MAX_WAITING) {
      refuse(socket);
      return;
    }
    const timer = setTimeout(() => {
      waiting.delete(socket);
      refuse(socket);
    }, waitMs);
    waiting.set(socket, timer);
    socket.once('close', () => {
      clearTimeout(timer);
      waiting.delete(socket);
    });
  }

  function refuse(socket: Socket): void {
    // Read the request first: closing with unread data could discard the response.
    socket.resume();
    socket.end(unavailableResponse);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: 'localhost', backlog: BACKLOG }, resolve);
  });
  return {
    serve: (next) => {
      give = next;
      if (next === undefined) return;
      for (const [socket, timer] of waiting) {
        clearTimeout(timer);
        waiting.delete(socket);
        hand(socket);
      }
    },
    close: async () => {
      await pause(LINGER_MS);
      for (const socket of waiting.keys()) refuse(socket);
      server.close();
    },
  };
}
