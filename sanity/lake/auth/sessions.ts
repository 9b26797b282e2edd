import { randomBytes } from 'node:crypto';

/** Tokens passed from the login page to the Studio: each can be fetched once, within two minutes. */
export interface Sessions {
  /** Stores a token. @returns the id of its new session */
  keep(token: string): string;
  /** Removes a session. @returns its token; undefined when the session is unknown or has expired */
  take(sid: string): string | undefined;
}

const lifetimeMs = 2 * 60 * 1000;

/** @param now returns the current time in milliseconds */
export function makeSessions(now: () => number = Date.now): Sessions {
  const sessions = new Map<string, { token: string; expiresAt: number }>();
  return {
    keep(token) {
      for (const [sid, { expiresAt }] of sessions) if (expiresAt <= now()) sessions.delete(sid);
      const sid = randomBytes(24).toString('hex');
      sessions.set(sid, { token, expiresAt: now() + lifetimeMs });
      return sid;
    },
    take(sid) {
      const session = sessions.get(sid);
      sessions.delete(sid);
      return session && session.expiresAt > now() ? session.token : undefined;
    },
  };
}
