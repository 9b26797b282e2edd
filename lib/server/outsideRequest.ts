import { AsyncLocalStorage } from 'node:async_hooks';
import { processGlobal } from './processGlobal.ts';

const memory = processGlobal('outside-request', () => ({
  run: undefined as ReturnType<typeof AsyncLocalStorage.snapshot> | undefined,
}));

/** Call once, when the server starts. */
export function rememberStart(): void {
  memory.run = AsyncLocalStorage.snapshot();
}

/**
 * Runs work for data that all requests share, as if no request had started it. Inside the render of a page, React and Next
 * keep the first response to a query for the rest of that render, and for the timers that it sets: shared data would stay
 * as old as that response. Without `rememberStart`, in tests and during a build, the work runs where it is called.
 *
 * @example const rows = await outsideRequest(() => fetchContent(request));
 */
export const outsideRequest = <T>(work: () => T): T => (memory.run ? memory.run(work) : work());
