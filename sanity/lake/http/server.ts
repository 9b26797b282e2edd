import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import { type Caller, identify } from '../auth/caller.ts';
import { includesRole } from '../auth/user.ts';
import type { Lake } from '../context.ts';
import { httpError } from './apiError.ts';
import { isForwarded } from './clientNetwork.ts';
import { allowOrigin, answerPreflight } from './cors.ts';
import { sendError } from './respond.ts';
import { type Access, matchPath, type Request, type Route } from './route.ts';
import { routes } from './routes.ts';
import { unsupportedFeature } from './unsupported.ts';
import { acceptSockets } from './upgrade.ts';

/** Creates the HTTP server of a lake; it does not listen yet. */
export function createLakeServer(lake: Lake): Server {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000 }, (req, res) => {
    handleRequest(lake, req, res).catch((error) => sendError(res, error));
  });
  // A request that is not valid HTTP, or whose headers are too long, never reaches a handler.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return void socket.destroy();
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
    const body = JSON.stringify(httpError(status, `The request cannot be read (${error.code})`).body);
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
  acceptSockets(lake, server);
  return server;
}

async function handleRequest(lake: Lake, req: IncomingMessage, res: ServerResponse): Promise<void> {
  requireLoopback(req, lake.config.projectId);
  allowOrigin(lake.config.origins, req, res);
  if (req.method === 'OPTIONS') return answerPreflight(req, res);
  const url = readUrl(req);
  const { route, request } = findRoute(lake, req, res, url);
  const authorize = () => {
    const caller = identify(lake, req);
    requireAccess(route.access, caller, req);
    return caller;
  };
  await route.handle({ ...request, caller: authorize(), authorize });
}

/**
 * Guards against DNS rebinding. Nobody can register a name below `localhost` (RFC 6761), and Sanity's CLI puts the project in
 * front of the host name.
 * @throws ApiError 403 for a Host that is not loopback.
 */
function requireLoopback(req: IncomingMessage, projectId: string): void {
  const host = (req.headers.host ?? '').replace(/:\d+$/, '');
  if (['127.0.0.1', 'localhost', '[::1]', `${projectId}.localhost`].includes(host)) return;
  throw httpError(403, `The lake answers on loopback only, not as "${host}"`);
}

function readUrl(req: IncomingMessage): URL {
  const url = URL.parse(req.url ?? '/', 'http://lake');
  // Rejects absolute and "//host" request targets.
  if (url?.host !== 'lake') throw httpError(400, 'The address cannot be read');
  return url;
}

function findRoute(lake: Lake, req: IncomingMessage, res: ServerResponse, url: URL) {
  const [first = '', ...rest] = url.pathname.split('/').slice(1).map(decode);
  const version = /^v(1|X|\d{4}-\d{2}-\d{2})$/.exec(first)?.[1] ?? '';
  const matches: { route: Route; params: Record<string, string> }[] = [];
  for (const route of routes) {
    const isUnversioned = route.path.startsWith('/');
    if (!isUnversioned && !version) continue;
    const params = matchPath(
      isUnversioned ? route.path.slice(1) : route.path,
      isUnversioned ? [first, ...rest] : rest,
    );
    if (params) matches.push({ route, params });
  }
  const [match] = matches.filter(({ route }) => route.methods.includes(req.method ?? ''));
  if (!match && matches.length > 0) {
    const allow = matches.flatMap(({ route }) => route.methods);
    throw httpError(405, `Use ${allow.join(' or ')} here, not ${req.method}`, { allow: allow.join(', ') });
  }
  const feature = match || !version ? undefined : unsupportedFeature(rest);
  if (feature) throw httpError(501, `Not in the embedded lake: ${feature}`);
  if (!match) throw httpError(404, `No such endpoint: ${url.pathname.slice(0, 200)}`);
  requireConfiguredNames(lake, match.params);
  return {
    route: match.route,
    request: { lake, req, res, url, version, params: match.params } satisfies Omit<
      Request,
      'caller' | 'authorize'
    >,
  };
}

function requireConfiguredNames({ config }: Lake, { dataset, project }: Record<string, string>): void {
  if (project !== undefined && project !== config.projectId)
    throw httpError(404, `Project "${project}" not found`);
  if (dataset !== undefined && dataset !== config.dataset) {
    throw httpError(404, `Dataset "${dataset}" not found for project ID "${config.projectId}"`);
  }
}

function requireAccess(access: Access, { role, isPerson }: Caller, req: IncomingMessage): void {
  // The site proxies none of these paths. This check also covers unusual spellings of them.
  if (access === 'loopback' && isForwarded(req)) throw httpError(404, 'No such endpoint');
  if (access === 'anyone' || access === 'loopback') return;
  if (role === 'anonymous')
    throw httpError(401, 'A token is needed here: log in, or send "Authorization: Bearer …"');
  if (access === 'person' ? isPerson || role === 'administrator' : includesRole(role, access)) return;
  if (role === 'reader') throw httpError(403, 'Insufficient permissions: this token may only read');
  throw httpError(403, 'Insufficient permissions: only an administrator may do this');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw httpError(400, 'The address is not valid percent-encoding');
  }
}
