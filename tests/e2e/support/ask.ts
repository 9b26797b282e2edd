import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

/** One answer as it came: nothing followed, nothing decoded. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Sends one request just as it is said, any header included, and reads the whole answer.
 *
 * @throws Error when the connection fails
 */
export function ask(
  origin: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // The path goes out as it stands: `new URL` would clean it.
    const { hostname, port } = new URL(origin);
    const sent = request({ agent, hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', (error) => {
      // The site had just let go of the idle connection that this went out on.
      if (sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET') {
        resolve(ask(origin, path, { method, headers, body }));
      } else reject(error);
    });
    sent.end(body);
  });
}
