import type { IncomingMessage } from 'node:http';
import { httpError } from '../http/error.ts';
import type { Lake } from '../lake.ts';

export type Role = 'anonymous' | 'viewer' | 'editor';

export interface User {
  id: string;
  name: string;
}

/** Who is asking. */
export interface Caller {
  role: Role;
  user: User;
  token: string | undefined;
}

const nobody = { id: 'anonymous', name: 'Anonymous' };

/** Identifies the caller of a request. @throws ApiError 401 for a token that is unknown, revoked or too old. */
export function identify(lake: Lake, { headers }: Pick<IncomingMessage, 'headers'>): Caller {
  const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  return identifyToken(lake, token);
}

/** As `identify`, for a token that came by another way. */
export function identifyToken(lake: Lake, token: string | undefined): Caller {
  if (token === undefined) return { role: 'anonymous', user: nobody, token };
  const known = lake.tokens.find(token);
  if (!known) throw httpError(401, 'Session not found: the token is unknown or has expired; log in again');
  return { ...known, token };
}
