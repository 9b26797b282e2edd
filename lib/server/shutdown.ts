import { processGlobal } from './processGlobal.ts';

const { controller } = processGlobal('shutdown', () => ({ controller: new AbortController() }));

/**
 * Aborted once the site is told to stop. Next waits for work that was scheduled with `after` before it exits, so such work
 * ends then, and the next start catches up with it.
 */
export const shutdown: AbortSignal = controller.signal;

/** Call once, when the server starts. Next has its own listener, which exits. */
export function watchForShutdown(): void {
  process.once('SIGTERM', () => controller.abort(new Error('the site is stopping')));
}
