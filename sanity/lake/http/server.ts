import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { identify } from '../access.ts';
import { handleFile } from '../assets/route.ts';
import { readDocuments } from '../documents.ts';
import { handleImage } from '../images/route.ts';
import type { Lake } from '../lake.ts';
import { handleQuery } from '../query/route.ts';
import { sendError, sendJson } from './answer.ts';
import { httpError } from './error.ts';

/** Makes the HTTP server of a lake; it does not listen yet. No CORS headers: the site reads from its own server. */
export function createLakeServer(lake: Lake): Server {
  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (req, res) => {
    route(lake, req, res).catch((error) => sendError(res, error));
  });
}

async function route(lake: Lake, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const caller = identify(req);
  const url = readUrl(req);
  const path = url.pathname.split('/').slice(1).map(decode);
  const [first = '', second = '', third = '', fourth = '', ...rest] = path;

  if (first === 'health' && path.length === 1) {
    only(req, 'GET', 'HEAD');
    return sendJson(res, 200, { status: 'ok', documents: lake.store.documents.size });
  }
  const version = /^v(1|X|\d{4}-\d{2}-\d{2})$/.exec(first)?.[1];
  if (version && second === 'data' && (third === 'query' || third === 'doc') && fourth) {
    if (fourth !== lake.config.dataset) {
      throw httpError(404, `Dataset "${fourth}" not found for project ID "${lake.config.projectId}"`);
    }
    if (third === 'query' && rest.length === 0) {
      only(req, 'GET', 'POST');
      return handleQuery(lake, caller, req, res, url, version);
    }
    if (third === 'doc' && rest.length === 1) {
      only(req, 'GET');
      return sendJson(res, 200, readDocuments(lake, caller, (rest[0] as string).split(',')));
    }
  }
  const ours = second === lake.config.projectId && third === lake.config.dataset;
  if ((first === 'images' || first === 'files') && ours && path.length === 4) {
    only(req, 'GET', 'HEAD');
    const handle = first === 'images' ? handleImage : handleFile;
    return handle(lake, req, res, url, fourth);
  }
  throw httpError(404, `No such endpoint: ${url.pathname.slice(0, 200)}`);
}

function readUrl(req: IncomingMessage): URL {
  const url = URL.parse(req.url ?? '/', 'http://lake');
  // An absolute or »//host« request target is not for us.
  if (url?.host !== 'lake') throw httpError(400, 'The address cannot be read');
  return url;
}

function only(req: IncomingMessage, ...methods: string[]) {
  if (!methods.includes(req.method ?? '')) {
    throw httpError(405, `Use ${methods.join(' or ')} here, not ${req.method}`, {
      allow: methods.join(', '),
    });
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw httpError(400, 'The address is not valid percent-encoding');
  }
}
