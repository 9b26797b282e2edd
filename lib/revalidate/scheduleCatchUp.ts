import { z } from 'zod';
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
    const { cause } = await requestCatchUp();
    failures = cause === undefined ? 0 : failures + 1;
    // The first few failures only mean that the server is not listening yet.
    if (failures === 10)
      log.warn('revalidate', 'the site could not be compared with the store; trying again', { cause });
    next(failures === 0 ? periodMs : Math.min(retryDelayMs.max, retryDelayMs.first * 2 ** (failures - 1)));
  };
  const next = (delayMs: number) => void setTimeout(run, delayMs).unref();
  next(0);
}

/**
 * Delay (ms) before the comparison that follows one that failed or found changes. While these are applied, a comparison
 * cannot tell that one of their documents has been deleted since.
 */
const settleDelayMs = { first: 250, max: 5_000 };

const memory = { comparing: false, again: false };

/**
 * Compares the site with the store, now and until it finds nothing more. Called while it does, it begins again after the
 * comparison that is under way.
 */
export async function compareSoon(): Promise<void> {
  memory.again = true;
  if (memory.comparing) return;
  memory.comparing = true;
  try {
    for (let round = 0; memory.again; round++) {
      memory.again = false;
      const { settled, cause } = await requestCatchUp();
      if (cause !== undefined)
        log.warn('revalidate', 'after a signal the site could not be compared with the store; trying again', {
          cause,
        });
      if (settled || memory.again) continue;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.min(settleDelayMs.max, settleDelayMs.first * 2 ** round)).unref(),
      );
      memory.again = true;
    }
  } finally {
    memory.comparing = false;
  }
}

const answer = z.object({ settled: z.boolean() });

/** @returns `cause`: the reason for a failure; `settled`: nothing was missed, and no change waits to be applied */
async function requestCatchUp(): Promise<{ settled: boolean; cause?: unknown }> {
  try {
    const response = await selfFetch('/api/revalidate/catch-up', { method: 'POST', timeoutMs: 30_000 });
    if (!response.ok) return { settled: false, cause: `the site answered ${response.status}` };
    return answer.parse(await response.json());
  } catch (cause) {
    return { settled: false, cause };
  }
}
