import { logMemory } from '#lib/server/log.ts';
import { createLogLimit } from '#lib/server/logLimit.ts';

/** Runs a function and returns what it wrote to the console. Resets the log limit first, so no line is suppressed. */
export function withQuietConsole(run: () => void): { warnings: unknown[][]; errors: unknown[][] } {
  logMemory.limit = createLogLimit();
  const { warn, error } = console;
  const warnings: unknown[][] = [];
  const errors: unknown[][] = [];
  console.warn = (...args: unknown[]) => warnings.push(args);
  console.error = (...args: unknown[]) => errors.push(args);
  try {
    run();
  } finally {
    Object.assign(console, { warn, error });
  }
  return { warnings, errors };
}
