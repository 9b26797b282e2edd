import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { HandOff } from './publicPort.ts';

/** What a site that takes connections says (`receiveConnections.mjs`): the port of its own, or which connection it has. */
type Message = { port?: number; took?: number };

/** The sending side of `receiveConnections.mjs`. */
export type ConnectionHandoff = {
  /** The site's own port; 0 when it ended before it listened. */
  port: Promise<number>;
  give: HandOff;
  /** From now on each answer of the site ends its connection. */
  retire: () => void;
};

/**
 * Hands connections to a process. One stays open here until the process says that it has it: those that were on their way
 * when it ended are given to another.
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
    // Closes it here only: the process has its own.
    sent.get(message.took)?.socket.destroy();
    sent.delete(message.took);
  });
  // Not 'disconnect': Node keeps that back while a connection is on its way. 'close' comes after the last message.
  child.once('close', () => {
    port.resolve(0);
    for (const id of [...sent.keys()]) fail(id);
  });
  // A message to a process that has just ended fails: its end is noticed apart from that.
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
