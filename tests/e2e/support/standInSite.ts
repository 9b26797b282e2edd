import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it was received. */
export type ReceivedRequest = {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  size: number;
};

/** A stand-in for the site behind nginx: it records its requests, and its responses can be set. */
export type StandInSite = {
  port: number;
  /** All requests so far; may be emptied. */
  requests: ReceivedRequest[];
  /** The handler of all further requests. */
  reply: (request: IncomingMessage, response: ServerResponse) => void;
  /** Makes every further response this page, with the headers of `page` and these. */
  answerPage: (text: string, extraHeaders?: Record<string, string>, status?: number) => void;
  stop: () => void;
};

/** Headers of a page as the site sends them. */
export const page = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 's-maxage=900',
  ETag: '"one"',
};

/** Text long enough for compression. */
export const compressibleText = 'Væksthus for Ledelse. '.repeat(200);

/** Headers with which a client could pose as Next, or obtain a response meant for another client. */
export const forgedHeaders = {
  'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy',
  'X-Middleware-Rewrite': '/fejl',
  'X-Matched-Path': '/fejl',
  'X-Nextjs-Data': '1',
  'X-Nextjs-Rewritten-Path': '/fejl',
  'X-Prerender-Revalidate': 'guessed',
  'X-Prerender-Revalidate-If-Generated': '1',
  'X-Own-Request': 'guessed',
  'X-Invoke-Path': '/fejl',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'ftp',
  'X-Forwarded-For': '10.1.2.3',
  'X-Forwarded-Port': '1',
  'X-Original-Url': '/fejl',
  'X-Rewrite-Url': '/fejl',
  'X-Http-Method-Override': 'DELETE',
  Forwarded: 'host=evil.example',
  'Next-Action': 'a'.repeat(40),
  'Next-Resume': '1',
  Purpose: 'prefetch',
};
/** Headers with which Next's router requests parts of pages. */
export const routerHeaders = {
  RSC: '1',
  'Next-Url': '/fejl',
  'Next-Router-State-Tree': '%5B%5D',
  'Next-Router-Prefetch': '1',
  'Next-Router-Segment-Prefetch': '/_tree',
};

/** Starts a stand-in for the site on a free port. Its response is a page. */
export async function startStandInSite(): Promise<StandInSite> {
  const server = createServer((request, response) => {
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      standIn.requests.push({ method, url, headers, size });
      standIn.reply(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: StandInSite = {
    port: (server.address() as AddressInfo).port,
    requests: [],
    reply: () => {},
    answerPage: (text, extraHeaders = {}, status = 200) => {
      standIn.reply = (_, response) => response.writeHead(status, { ...page, ...extraHeaders }).end(text);
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  standIn.answerPage(compressibleText);
  return standIn;
}
