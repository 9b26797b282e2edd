import { logMemory } from '#lib/server/log.ts';
import { createLogLimit } from '#lib/server/logLimit.ts';

/** Runs something and gives what it wrote to the console instead of showing it; nothing is held back as already said. */
export function withQuietConsole(run: () => void): { warnings: unknown[][]; errors: unknown[][] } {
  logMemory.limit = createLogLimit();
  const { warn, error } = console;
  const warnings: unknown[][] = [];
  const errors: unknown[][] = [];
  console.warn = (...said: unknown[]) => warnings.push(said);
  console.error = (...said: unknown[]) => errors.push(said);
  try {
    run();
  } finally {
    Object.assign(console, { warn, error });
  }
  return { warnings, errors };
}
