import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../auth/caller.ts';
import type { Lake } from '../context.ts';

/** What a handler is given about one request. */
export interface Request {
  lake: Lake;
  caller: Caller;
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  /** The API version in the address: `2025-02-19`, `1` or `X`. */
  version: string;
  /** The named parts of the path, decoded. */
  params: Record<string, string>;
}

export type Handler = (request: Request) => void | Promise<void>;

/** Who may call it. `anyone` needs no token; `loopback` needs none either, and is not reached through the site. */
export type Access = 'anyone' | 'loopback' | 'viewer' | 'editor';

export interface Route {
  methods: string[];
  /** Segments; `:name` takes any one segment. Below `/v{version}/` unless it starts with a slash. */
  path: string;
  access: Access;
  handle: Handler;
}

/** The parts named in `path`, when it fits the segments of an address. */
export function matchPath(path: string, segments: string[]): Record<string, string> | undefined {
  const wanted = path.split('/');
  if (wanted.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const given = segments[index] ?? '';
    if (part.startsWith(':') && given !== '') params[part.slice(1)] = given;
    else if (part !== given) return undefined;
  }
  return params;
}
