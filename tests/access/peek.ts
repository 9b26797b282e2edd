import { type OutgoingHttpHeaders, request } from 'node:http';

/** An answer, its body as far as it tells something: an event stream would never end. */
export type PeekResult = { status: number; text: string };

/** Asks for an address as it is written, without tidying it up. @throws Error when there is no answer */
export function peek(
  origin: string,
  path: string,
  method = 'GET',
  headers: OutgoingHttpHeaders = {},
): Promise<PeekResult> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const status = answer.statusCode ?? 0;
      let text = '';
      answer.setEncoding('latin1').on('data', (chunk) => {
        text += chunk;
      });
      answer.once('end', () => resolve({ status, text }));
      answer.once('error', reject);
      if (!answer.headers['content-type']?.includes('event-stream')) return;
      resolve({ status, text: 'an event stream' });
      answer.destroy();
    });
    asking.once('error', reject);
    asking.end();
  });
}
