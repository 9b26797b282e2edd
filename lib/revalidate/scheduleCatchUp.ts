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
 * Pause (ms) between two comparisons after signals: `factor` times as long as the last one took, because a program may write
 * thousands of documents. An editor's signal ends it. After failures it is twice as long each time.
 */
const pauseMs = { first: 100, max: 5_000, factor: 4 };

const memory = { comparing: false, asked: false, byPerson: false, endPause: () => {} };

/**
 * Compares the site with the store, after a signal of another instance. Called while it does, it compares once more after
 * the comparison that is under way; a failed one is repeated.
 *
 * @param byPerson an editor waits for a change that this comparison finds
 */
export async function compareSoon(byPerson = false): Promise<void> {
  memory.asked = true;
  memory.byPerson ||= byPerson;
  if (byPerson) memory.endPause();
  if (memory.comparing) return;
  memory.comparing = true;
  try {
    for (let failures = 0; memory.asked; ) {
      const editorWaits = memory.byPerson;
      Object.assign(memory, { asked: false, byPerson: false });
      const startedAt = performance.now();
      const { cause } = await requestCatchUp(editorWaits);
      failures = cause === undefined ? 0 : failures + 1;
      if (failures > 0) {
        Object.assign(memory, { asked: true, byPerson: memory.byPerson || editorWaits });
        log.warn('revalidate', 'after a signal the site could not be compared with the store; trying again', {
          cause,
        });
      }
      await pause(
        failures > 0
          ? Math.min(pauseMs.max, pauseMs.first * 2 ** (failures - 1))
          : Math.max(pauseMs.first, pauseMs.factor * (performance.now() - startedAt)),
      );
    }
  } finally {
    memory.comparing = false;
  }
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    memory.endPause = resolve;
    setTimeout(resolve, ms).unref();
  });

/** @returns `cause`: the reason for a failure */
async function requestCatchUp(byPerson = false): Promise<{ cause?: unknown }> {
  try {
    const path = `/api/revalidate/catch-up${byPerson ? '?by=person' : ''}`;
    const response = await selfFetch(path, { method: 'POST', timeoutMs: 30_000 });
    return response.ok ? {} : { cause: `the site answered ${response.status}` };
  } catch (cause) {
    return { cause };
  }
}
