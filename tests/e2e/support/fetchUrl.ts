import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** An answer as it came over the wire: nothing followed. */
export type UrlResponse = {
  status: number;
  headers: IncomingHttpHeaders;
  /** Names of the headers as often as they came, in lower case. */
  names: string[];
  /** The body as it was sent, perhaps compressed. */
  raw: Buffer;
  /** The body as text, uncompressed. */
  readonly text: string;
};

type Question = {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
  /** What is asked for, where it is not the address's path: `*`, or a whole address of another host. */
  target?: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Asks for an address with nothing but the given headers, which `fetch` would not: it sends its own, and sets the Host.
 *
 * @throws Error when there is no whole answer
 */
export function fetchUrl(address: string, question: Question = {}): Promise<UrlResponse> {
  const { method = 'GET', body } = question;
  // Node sends the body of a GET without its length; what is read next on the connection would be taken for a request.
  const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
  const headers = { ...length, ...question.headers };
  const { hostname, port, origin } = new URL(address);
  // The path as it is written, not as a URL would have it.
  const path = question.target ?? (address.slice(origin.length) || '/');
  return new Promise((resolve, reject) => {
    const asking = request({ agent, hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const raw = Buffer.concat(chunks);
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          names: answer.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()),
          raw,
          get text() {
            return unpack(raw, answer.headers['content-encoding']).toString('utf8');
          },
        });
      });
    });
    asking.once('error', (error) => {
      // The other end had just let go of the idle connection that this went out on.
      if (asking.reusedSocket && 'code' in error && error.code === 'ECONNRESET')
        resolve(fetchUrl(address, question));
      else reject(error);
    });
    asking.end(body);
  });
}

function unpack(raw: Buffer, encoding: string | undefined): Buffer {
  if (raw.length === 0) return raw;
  if (encoding === 'br') return brotliDecompressSync(raw);
  return encoding === 'gzip' ? gunzipSync(raw) : raw;
}
