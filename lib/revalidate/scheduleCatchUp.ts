import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';

/** Milliseconds from one comparison with the store to the next: the lake is next door, the cloud counts requests. */
const intervalMs = { lake: 60_000, cloud: 15 * 60_000 };
/** After one that failed: the server does not listen yet, or the store does not answer. */
const retryDelayMs = { first: 100, longest: 5_000 };

/** Has the site compare itself with the store, at once and from time to time, for as long as the process lives. */
export function scheduleCatchUp(): void {
  const periodMs = readEnv().embedded ? intervalMs.lake : intervalMs.cloud;
  let failures = 0;
  const run = async () => {
    const cause = await requestCatchUp();
    failures = cause === undefined ? 0 : failures + 1;
    // The first few only say that the server is not up yet.
    if (failures === 10)
      log.warn('revalidate', 'the site could not be compared with the store; it is tried again', { cause });
    next(
      failures === 0 ? periodMs : Math.min(retryDelayMs.longest, retryDelayMs.first * 2 ** (failures - 1)),
    );
  };
  const next = (milliseconds: number) => void setTimeout(run, milliseconds).unref();
  next(0);
}

/** @returns why it failed */
async function requestCatchUp(): Promise<unknown> {
  try {
    const response = await selfFetch('/api/revalidate/catch-up', { method: 'POST', timeoutMs: 30_000 });
    return response.ok ? undefined : `the site answered ${response.status}`;
  } catch (cause) {
    return cause;
  }
}
