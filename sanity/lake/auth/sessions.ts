import { randomBytes } from 'node:crypto';

/** Tokens on their way from the login page to the Studio: each is fetched once, within two minutes. */
export interface Sessions {
  /** Keeps a token under a new session id. */
  keep(token: string): string;
  take(sid: string): string | undefined;
}

const lifetime = 2 * 60 * 1000;

/** @param now milliseconds */
export function makeSessions(now: () => number = Date.now): Sessions {
  const waiting = new Map<string, { token: string; until: number }>();
  return {
    keep(token) {
      for (const [sid, { until }] of waiting) if (until <= now()) waiting.delete(sid);
      const sid = randomBytes(24).toString('hex');
      waiting.set(sid, { token, until: now() + lifetime });
      return sid;
    },
    take(sid) {
      const found = waiting.get(sid);
      waiting.delete(sid);
      return found && found.until > now() ? found.token : undefined;
    },
  };
}
