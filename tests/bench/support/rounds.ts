/**
 * Measures each of several things in turn, so many times: a slow minute of the machine costs each of them one
 * measurement, not one of them all of its own.
 *
 * @returns each with its results, as they were given
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
