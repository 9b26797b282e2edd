import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** A response as received: no redirect is followed. */
export type UrlResponse = {
  status: number;
  headers: IncomingHttpHeaders;
  /** Names of all headers received, duplicates included, in lower case. */
  names: string[];
  /** The body as received, perhaps compressed. */
  raw: Buffer;
  /** The body as text, decompressed. */
  readonly text: string;
};

type RequestOptions = {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
  /** The request target if it is not the URL's path: `*`, or an absolute URL of another host. */
  target?: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Requests a URL with only the given headers. `fetch` would add its own, and set the Host.
 *
 * @throws Error if there is no complete response
 */
export function fetchUrl(address: string, options: RequestOptions = {}): Promise<UrlResponse> {
  const { method = 'GET', body } = options;
  // Node sends the body of a GET without its length; the server would parse the body as the next request of the
  // connection.
  const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
  const headers = { ...length, ...options.headers };
  const { hostname, port, origin } = new URL(address);
  // The path unchanged, not normalized by URL parsing.
  const path = options.target ?? (address.slice(origin.length) || '/');
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const raw = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          names: response.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()),
          raw,
          get text() {
            return unpack(raw, response.headers['content-encoding']).toString('utf8');
          },
        });
      });
    });
    outgoing.once('error', (error) => {
      // The server had just closed the idle connection on which this was sent.
      if (outgoing.reusedSocket && 'code' in error && error.code === 'ECONNRESET')
        resolve(fetchUrl(address, options));
      else reject(error);
    });
    outgoing.end(body);
  });
}

function unpack(raw: Buffer, encoding: string | undefined): Buffer {
  if (raw.length === 0) return raw;
  if (encoding === 'br') return brotliDecompressSync(raw);
  return encoding === 'gzip' ? gunzipSync(raw) : raw;
}
