import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/**
 * Holds back what is written to a response. When it ends, the status and the headers are set, nothing is sent, and the
 * methods are again those of Node: the caller must end the response.
 *
 * @param onEnd called once with the whole body
 */
export function captureResponse(response: ServerResponse, onEnd: (body: Buffer) => void): void {
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
      onEnd(Buffer.concat(chunks));
      return response;
    },
  });
}
