import { createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { unavailableResponse } from './unavailableResponse.ts';

/** Takes a connection; calls `failed` when it could not, and the connection is still open. */
export type HandOff = (socket: Socket, failed: () => void) => void;

/** The port that visitors use. It stays open while one site takes over from another, or is started again. */
export type PublicPort = {
  /** From now on connections go to this site; with undefined they wait for the next one. */
  serve: (give: HandOff | undefined) => void;
  /** Accepts no more connections; those that have arrived are handed over first. */
  close: () => Promise<void>;
};

/** How long (ms) a visitor waits for a site. */
const WAIT_MS = 10_000;
const MOST_WAITING = 1_000;
/** Connections that may wait for this process: `requestQueue.mjs` says why so many. */
const BACKLOG = 4_096;
/** How long (ms) a connection that was opened before may be on its way. */
const LINGER_MS = 100;

/**
 * Listens on `localhost`, by that name as Next does, and hands each connection to the site that serves.
 *
 * @throws Error when the port cannot be listened on
 */
export async function openPublicPort(port: number, waitMs = WAIT_MS): Promise<PublicPort> {
  let give: HandOff | undefined;
  const waiting = new Map<Socket, NodeJS.Timeout>();

  const server = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
    socket.on('error', () => {});
    hand(socket);
  });

  function hand(socket: Socket): void {
    const to = give;
    if (socket.destroyed) return;
    if (to) to(socket, () => (give === to ? wait : hand)(socket));
    else wait(socket);
  }

  function wait(socket: Socket): void {
    if (waiting.size >= MOST_WAITING) {
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
    // What was asked is read, or the answer could be lost with the connection.
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
