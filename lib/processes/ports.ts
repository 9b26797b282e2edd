import { connect, createServer } from 'node:net';

/** The two addresses that `localhost` can mean. */
const LOOPBACK = ['127.0.0.1', '::1'];

/** Whether anything already answers on a port, or holds it, at either loopback address. */
export async function isPortInUse(port: number): Promise<boolean> {
  for (const host of LOOPBACK) {
    // Asked both ways: on macOS a port that another program holds on all addresses can still be listened on.
    if ((await answers(port, host)) || (await held(port, host))) return true;
  }
  return false;
}

/** A port that is free on loopback right now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = await new Promise<number>((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    if (!(await isPortInUse(port))) return port;
  }
}

/**
 * @param variable the environment variable that chooses the port, for the message
 * @throws Error that names the port and the variable when the port is taken
 */
export async function requireFreePort(port: number, variable: string, use: string): Promise<void> {
  if (await isPortInUse(port)) {
    throw new Error(
      `Port ${port} is taken (needed for ${use}): stop the program that uses it, or set ${variable} to another port.`,
    );
  }
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const settle = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}

function held(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // Only these two codes: a machine without IPv6 answers EADDRNOTAVAIL, which is not »taken«.
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
  });
}
