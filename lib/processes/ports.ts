import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

/** The two addresses that `localhost` can mean. */
const LOOPBACK = ['127.0.0.1', '::1'];

/** True if another program accepts connections on a port or has bound it, at either loopback address. */
export async function isPortInUse(port: number): Promise<boolean> {
  for (const host of LOOPBACK) {
    // Both checks: on macOS a port that another program has bound on all addresses can still be listened on.
    if ((await accepts(port, host)) || (await isBound(port, host))) return true;
  }
  return false;
}

/** Below the ports that systems assign by themselves (Linux: from 32768), so that no other program gets it before its use. */
const FREE_PORTS = { first: 20_000, last: 32_000 };

/** Returns a port that is currently free on loopback. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FREE_PORTS.first, FREE_PORTS.last);
    if (!(await isPortInUse(port))) return port;
  }
}

/**
 * Checks that a port is free.
 *
 * @param variable the environment variable that sets the port, for the error message
 * @param use what needs the port, for the error message
 * @throws Error that names the port and the variable if the port is in use
 */
export async function requireFreePort(port: number, variable: string, use: string): Promise<void> {
  if (await isPortInUse(port)) {
    throw new Error(
      `Port ${port} is in use (needed for ${use}): stop the program that uses it, or set ${variable} to another port.`,
    );
  }
}

function accepts(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const settle = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}

function isBound(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // Only these two codes: a machine without IPv6 answers EADDRNOTAVAIL, which does not mean "in use".
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
  });
}
