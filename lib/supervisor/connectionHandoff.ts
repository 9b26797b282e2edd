import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { HandOff } from './publicPort.ts';

/** Message of a site process (`receiveConnections.ts`): its private port, or the id of a connection it received. */
type Message = { port?: number; took?: number };

/** The sending side of `receiveConnections.ts`. */
export type ConnectionHandoff = {
  /** The private port of the site; 0 if it exited before listening. */
  port: Promise<number>;
  give: HandOff;
  /** Makes the site close each connection after its next response. */
  retire: () => void;
};

/**
 * Hands connections to a process. Each stays open here until the process confirms it, so that connections in transit when
 * the process exits can be handed to another one.
 */
export function handOffConnections(child: ChildProcess): ConnectionHandoff {
  const port = Promise.withResolvers<number>();
  const sent = new Map<number, { socket: Socket; failed: () => void }>();
  let count = 0;
  const fail = (id: number) => {
    const connection = sent.get(id);
    sent.delete(id);
    connection?.failed();
  };
  child.on('message', (message: Message) => {
    if (message.port !== undefined) port.resolve(message.port);
    if (message.took === undefined) return;
    // Closes only this copy of the socket; the process has its own.
    sent.get(message.took)?.socket.destroy();
    sent.delete(message.took);
  });
  // Not 'disconnect', which Node delays while a connection is in transit. 'close' comes after the last message.
  child.once('close', () => {
    port.resolve(0);
    for (const id of [...sent.keys()]) fail(id);
  });
  // Sending to a process that has just exited fails; the exit itself is handled above.
  child.on('error', () => {});
  return {
    port: port.promise,
    give: (socket, failed) => {
      const id = count++;
      sent.set(id, { socket, failed });
      child.send({ connection: id }, socket, { keepOpen: true }, (error) => error && fail(id));
    },
    retire: () => void child.send('retire', () => {}),
  };
}
