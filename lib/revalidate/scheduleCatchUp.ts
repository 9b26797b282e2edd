import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';

/** Interval (ms) of comparisons with the store: the lake is local, requests to the cloud count against a quota. */
const intervalMs = { lake: 60_000, cloud: 15 * 60_000 };
/** Delay after a failed comparison: the server does not listen yet, or the store does not respond. */
const retryDelayMs = { first: 100, max: 5_000 };

/** Compares the site with the store, now and at regular intervals for the life of the process. */
export function scheduleCatchUp(): void {
  const periodMs = readEnv().embedded ? intervalMs.lake : intervalMs.cloud;
  let failures = 0;
  const run = async () => {
    const cause = await requestCatchUp();
    failures = cause === undefined ? 0 : failures + 1;
    // The first few failures only mean that the server is not listening yet.
    if (failures === 10)
      log.warn('revalidate', 'the site could not be compared with the store; trying again', { cause });
    next(failures === 0 ? periodMs : Math.min(retryDelayMs.max, retryDelayMs.first * 2 ** (failures - 1)));
  };
  const next = (delayMs: number) => void setTimeout(run, delayMs).unref();
  next(0);
}

/** @returns the reason for a failure; `undefined` on success */
async function requestCatchUp(): Promise<unknown> {
  try {
    const response = await selfFetch('/api/revalidate/catch-up', { method: 'POST', timeoutMs: 30_000 });
    return response.ok ? undefined : `the site answered ${response.status}`;
  } catch (cause) {
    return cause;
  }
}
