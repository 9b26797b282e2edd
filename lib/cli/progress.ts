/**
 * Prints the name of a step, runs it, and prints its duration.
 *
 * @throws the error of `work`
 * @example await step('Building the site', () => buildSite(options));
 */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  process.stdout.write(`${name} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(startedAt)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

/** Formats the seconds since a time of `performance.now()`, with one decimal. */
export function seconds(startedAt: number): string {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}

/** Drops the output of child processes until `open` is called, so that it does not break up the progress lines. */
export function bufferedLog(): { line: (line: string) => void; open: () => void } {
  let open = false;
  return {
    line: (line) => {
      if (open) console.log(line);
    },
    open: () => {
      open = true;
    },
  };
}
