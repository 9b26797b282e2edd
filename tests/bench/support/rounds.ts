/**
 * Measures several things in turn, for a number of rounds: a slow minute of the machine costs each of them one
 * measurement, instead of one of them all measurements.
 *
 * @returns the results of each, in the order of the input
 */
export async function inRounds<T, R>(
  all: readonly T[],
  runs: number,
  work: (one: T, run: number) => Promise<R>,
): Promise<{ one: T; results: R[] }[]> {
  const measured = all.map((one) => ({ one, results: [] as R[] }));
  for (let run = 0; run < runs; run++) {
    for (const { one, results } of measured) results.push(await work(one, run));
  }
  return measured;
}
