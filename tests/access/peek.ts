import { type OutgoingHttpHeaders, request } from 'node:http';

/** A response. Its body is read only as far as needed: an event stream never ends. */
export type PeekResult = { status: number; text: string };

/** Requests a path unchanged, without normalizing it. @throws Error if there is no response */
export function peek(
  origin: string,
  path: string,
  method = 'GET',
  headers: OutgoingHttpHeaders = {},
): Promise<PeekResult> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const status = response.statusCode ?? 0;
      let text = '';
      response.setEncoding('latin1').on('data', (chunk) => {
        text += chunk;
      });
      response.once('end', () => resolve({ status, text }));
      response.once('error', reject);
      if (!response.headers['content-type']?.includes('event-stream')) return;
      resolve({ status, text: 'an event stream' });
      response.destroy();
    });
    outgoing.once('error', reject);
    outgoing.end();
  });
}
