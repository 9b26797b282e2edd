import type { Tokens } from './tokens.ts';

/** Ends what stays open for a token, such as event streams, when the token is revoked or expires. */
export interface TokenWatch {
  /**
   * @param end called once, when the token has ceased to be valid.
   * @returns stops watching.
   */
  watch(token: string, end: () => void): () => void;
  /** Looks at every watched token now. */
  check(): void;
  stop(): void;
}

/** @param checkEveryMs how soon an expired token is noticed. */
export function watchTokens(tokens: Tokens, checkEveryMs = 30_000): TokenWatch {
  const watched = new Map<string, Set<() => void>>();
  const check = () => {
    for (const [token, ends] of [...watched]) {
      if (tokens.find(token)) continue;
      watched.delete(token);
      for (const end of ends) end();
    }
  };
  const timer = setInterval(check, checkEveryMs).unref();
  return {
    watch(token, end) {
      const once = () => end();
      const ends = watched.get(token) ?? new Set();
      watched.set(token, ends.add(once));
      return () => {
        ends.delete(once);
        if (ends.size === 0 && watched.get(token) === ends) watched.delete(token);
      };
    },
    check,
    stop: () => clearInterval(timer),
  };
}
