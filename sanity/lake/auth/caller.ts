import type { IncomingMessage } from 'node:http';
import type { Lake } from '../context.ts';
import { httpError } from '../http/apiError.ts';
import type { Role, User } from './user.ts';

/** The caller of a request: role, user, and the token that proved both. */
export interface Caller {
  role: Role;
  user: User;
  token: string | undefined;
}

const anonymous: Caller = {
  role: 'anonymous',
  user: { id: 'anonymous', name: 'Anonymous' },
  token: undefined,
};

/**
 * Identifies the caller of a request.
 * @throws ApiError 401 for an Authorization header that is anything but one known token, on every route.
 */
export function identify(lake: Lake, { headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): Caller {
  const [authorization, ...more] = headersDistinct.authorization ?? [];
  // Node keeps the first of two headers, a proxy may keep the last: two are never one token.
  if (more.length > 0) throw httpError(401, 'Send one Authorization header, not several');
  return identifyHeader(lake, authorization);
}

/** As `identify`, for the value of an Authorization header that came by another way. */
export function identifyHeader(lake: Lake, authorization: unknown): Caller {
  if (authorization === undefined) return anonymous;
  // RFC 6750: one space, then a token without white space.
  const [, token = ''] = /^Bearer ([\w.~+/-]+=*)$/i.exec(String(authorization)) ?? [];
  const known = lake.tokens.find(token);
  if (!known) throw httpError(401, 'Session not found: the token is unknown or has expired; log in again');
  return { ...known, token };
}
