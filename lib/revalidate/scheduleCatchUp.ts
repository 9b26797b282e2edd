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
 * Pause (ms) after a comparison that failed or found changes: while these are applied, a comparison cannot tell that one of
 * their documents has been deleted since. Each is twice as long as the one before. While signals come, the pause is the
 * shortest, but at least `factor` times as long as a comparison took: a program may write thousands of documents.
 */
const settlePauseMs = { first: 100, max: 5_000, factor: 4 };

const memory = { comparing: false, asked: false, shortenPause: () => {} };

/**
 * Compares the site with the store, now and until it finds nothing more. Called while it does, it begins again after the
 * comparison that is under way.
 */
export async function compareSoon(): Promise<void> {
  memory.asked = true;
  memory.shortenPause();
  if (memory.comparing) return;
  memory.comparing = true;
  try {
    let pauseMs = settlePauseMs.first;
    for (let settled = false; !settled || memory.asked; ) {
      memory.asked = false;
      const startedAt = performance.now();
      const result = await requestCatchUp();
      ({ settled } = result);
      if (result.cause !== undefined)
        log.warn('revalidate', 'after a signal the site could not be compared with the store; trying again', {
          cause: result.cause,
        });
      if (settled) continue;
      const shortestMs = Math.max(
        settlePauseMs.first,
        settlePauseMs.factor * (performance.now() - startedAt),
      );
      await pause(shortestMs, pauseMs);
      pauseMs = memory.asked ? settlePauseMs.first : Math.min(settlePauseMs.max, 2 * pauseMs);
    }
  } finally {
    memory.comparing = false;
  }
}

/** Pauses for `longestMs`, or only for `shortestMs` if a signal comes meanwhile. */
async function pause(shortestMs: number, longestMs: number): Promise<void> {
  await delay(shortestMs);
  if (memory.asked || longestMs <= shortestMs) return;
  const signal = new Promise<void>((resolve) => {
    memory.shortenPause = resolve;
  });
  await Promise.race([signal, delay(longestMs - shortestMs)]);
}

/** Does not keep the process running. */
const delay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

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
