import type { IncomingMessage } from 'node:http';
import type { Lake } from '../context.ts';
import { httpError } from '../http/apiError.ts';
import type { Holder } from './tokens.ts';

/** The caller of a request: role, user, and the token that proved both. */
export interface Caller extends Holder {
  token: string | undefined;
}

const anonymous: Caller = {
  role: 'anonymous',
  user: { id: 'anonymous', name: 'Anonymous' },
  isPerson: false,
  token: undefined,
};

/**
 * Identifies the caller of a request; without an Authorization header the caller is anonymous.
 * @throws ApiError 401 for any Authorization header but a single valid token, also on routes that need none.
 */
export function identify(lake: Lake, { headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): Caller {
  const [authorization, ...more] = headersDistinct.authorization ?? [];
  // Node keeps the first of several headers and a proxy may keep the last, so several are refused.
  if (more.length > 0) throw httpError(401, 'Send one Authorization header, not several');
  return identifyHeader(lake, authorization);
}

/** Same as `identify`, for the value of an Authorization header that was sent over a WebSocket. */
export function identifyHeader(lake: Lake, authorization: unknown): Caller {
  if (authorization === undefined) return anonymous;
  // RFC 6750: one space, then a token without white space.
  const [, token = ''] = /^Bearer ([\w.~+/-]+=*)$/i.exec(String(authorization)) ?? [];
  const holder = lake.tokens.find(token);
  if (!holder) throw httpError(401, 'Session not found: the token is unknown or has expired; log in again');
  return { ...holder, token };
}
