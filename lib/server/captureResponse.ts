import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A response as its handler ended it; header names are in lower case. */
export type CapturedResponse = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/**
 * Holds back what is written to a response. When it ends, nothing is sent, and the methods are again those of Node: the
 * caller must send the response with `sendCaptured`.
 *
 * @param onEnd called once
 */
export function captureResponse(response: ServerResponse, onEnd: (captured: CapturedResponse) => void): void {
  const { write, end, writeHead, flushHeaders } = response;
  const chunks: Buffer[] = [];
  const take = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const callBack = (args: readonly unknown[]) => {
    const callback = args.find((each) => typeof each === 'function');
    if (callback) process.nextTick(callback as () => void);
  };
  Object.assign(response, {
    write(chunk: unknown, ...args: unknown[]) {
      take(chunk, args[0]);
      callBack(args);
      return true;
    },
    writeHead(status: number, ...args: unknown[]) {
      response.statusCode = status;
      const headers = args.at(-1);
      if (headers && typeof headers === 'object')
        for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders))
          if (value !== undefined) response.setHeader(name, value);
      return response;
    },
    flushHeaders() {},
    end(...args: unknown[]) {
      take(args[0], args[1]);
      callBack(args);
      Object.assign(response, { write, end, writeHead, flushHeaders });
      onEnd({
        status: response.statusCode,
        headers: { ...response.getHeaders() },
        body: Buffer.concat(chunks),
      });
      return response;
    },
  });
}

/**
 * Sends a response as it was captured. What its handler has set since then has no effect: Next renders a stale page again on
 * the same response object, after it has ended it, and sets the status to 500 when that fails.
 */
export function sendCaptured(response: ServerResponse, { status, headers, body }: CapturedResponse): void {
  response.statusCode = status;
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
  if (body.length > 0) response.setHeader('content-length', body.length);
  response.end(body);
}
