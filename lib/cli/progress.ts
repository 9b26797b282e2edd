/**
 * Says what is being done, and how many seconds it took once it is done.
 *
 * @throws whatever the work throws
 */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  process.stdout.write(`${name} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(began)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

/** Seconds since a moment of `performance.now()`, with one decimal. */
export function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

/** The children's own lines: kept back during the start, whose progress they would break up, and shown from then on. */
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
