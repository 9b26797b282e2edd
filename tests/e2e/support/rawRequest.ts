import { connect } from 'node:net';

/** The response to a request that was written byte by byte. */
export type RawAnswer = { status: number; text: string };

/** Timeout in ms, longer than any response takes: the server then keeps the connection open. */
const OPEN_MS = 30_000;

/**
 * Sends a request unchanged; HTTP clients refuse to send invalid ones.
 *
 * @param target the request target, in Latin-1: each character is one byte
 * @param host the Host header; by default that of the origin
 * @returns the first status (0: none) and all text received until the server closed the connection
 * @throws Error if the server keeps the connection open
 */
export function sendRaw(
  origin: string,
  method: string,
  target: string,
  headers = 'Connection: close\r\n',
  host = new URL(origin).host,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    const timer = setTimeout(
      () => socket.destroy(new Error(`left open: ${method} ${target.slice(0, 80)}`)),
      OPEN_MS,
    );
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
    });
    // A server that refuses a request before reading all of it resets the connection after its response.
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNRESET' || reject(error));
    socket.on('close', () => {
      clearTimeout(timer);
      resolve({ status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0), text });
    });
    socket.write(Buffer.from(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n`, 'latin1'));
  });
}
