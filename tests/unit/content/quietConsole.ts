/** Runs something and gives what it wrote to the console instead of showing it. */
export function withQuietConsole(run: () => void): { warnings: unknown[][]; errors: unknown[][] } {
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
