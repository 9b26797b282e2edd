import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../auth/caller.ts';
import type { AccountRole } from '../auth/user.ts';
import type { Lake } from '../context.ts';

/** One request, as passed to a handler. */
export interface Request {
  lake: Lake;
  caller: Caller;
  /**
   * Checks the caller's access again. Call it before a write that waited for the request's body: the login may have ended
   * meanwhile. @throws ApiError 401, 403
   */
  authorize: () => void;
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  /** The API version in the URL: `2025-02-19`, `1` or `X`. */
  version: string;
  /** The named parameters of the path, decoded. */
  params: Record<string, string>;
}

export type Handler = (request: Request) => void | Promise<void>;

/**
 * The access a route requires: a role, or one that includes it. `person` is anybody with a login, and an administrator.
 * `anyone` and `loopback` need no token; `loopback` is not reachable through the site.
 */
export type Access = 'anyone' | 'loopback' | 'person' | AccountRole;

export interface Route {
  methods: string[];
  /** Path segments; `:name` matches any one segment. Relative to `/v{version}/` unless it starts with a slash. */
  path: string;
  access: Access;
  handle: Handler;
}

/**
 * Matches a route's path against the segments of a URL.
 * @returns the named parameters; undefined when the path does not match.
 * @example matchPath('data/doc/:dataset', ['data', 'doc', 'production']) // { dataset: 'production' }
 */
export function matchPath(path: string, segments: string[]): Record<string, string> | undefined {
  const parts = path.split('/');
  if (parts.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':') && segment !== '') params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}
