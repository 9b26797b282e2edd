import type { Tokens } from './tokens.ts';

/** Closes long-lived connections of a token, such as event streams, when the token is revoked or expires. */
export interface TokenWatch {
  /**
   * @param onInvalid called once, when the token is no longer valid.
   * @returns a function that stops watching.
   */
  watch(token: string, onInvalid: () => void): () => void;
  /** Checks every watched token now. */
  check(): void;
  stop(): void;
}

/** @param checkIntervalMs interval between checks for expired tokens */
export function watchTokens(tokens: Tokens, checkIntervalMs = 30_000): TokenWatch {
  const watched = new Map<string, Set<() => void>>();
  const check = () => {
    for (const [token, callbacks] of [...watched]) {
      if (tokens.find(token)) continue;
      watched.delete(token);
      for (const callback of callbacks) callback();
    }
  };
  const timer = setInterval(check, checkIntervalMs).unref();
  return {
    watch(token, onInvalid) {
      const callback = () => onInvalid();
      const callbacks = watched.get(token) ?? new Set();
      watched.set(token, callbacks.add(callback));
      return () => {
        callbacks.delete(callback);
        if (callbacks.size === 0 && watched.get(token) === callbacks) watched.delete(token);
      };
    },
    check,
    stop: () => clearInterval(timer),
  };
}
