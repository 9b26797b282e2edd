import { connect } from 'node:net';

/** What came back for a request that was written byte by byte. */
export type RawAnswer = { status: number; text: string };

/** Longer than any answer takes; what is open then stays open. */
const OPEN_MS = 30_000;

/**
 * Sends a request as it is written, which no HTTP client does with what is not allowed.
 *
 * @param target the request target, in Latin-1: each character is one byte
 * @returns the first status (0: none) and all that came until the other end closed the connection
 * @throws Error when it does not
 */
export function sendRaw(
  origin: string,
  method: string,
  target: string,
  headers = 'Connection: close\r\n',
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    const late = setTimeout(
      () => socket.destroy(new Error(`left open: ${method} ${target.slice(0, 80)}`)),
      OPEN_MS,
    );
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
    });
    // A server that refuses what it has not read to the end resets the connection after its answer.
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNRESET' || reject(error));
    socket.on('close', () => {
      clearTimeout(late);
      resolve({ status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0), text });
    });
    socket.write(Buffer.from(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n`, 'latin1'));
  });
}
